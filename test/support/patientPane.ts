/** Owns how long pane tests wait for what is fetched when it is first shown: a busy machine compiles it meanwhile. */
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 20_000 });
