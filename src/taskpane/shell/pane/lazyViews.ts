/** Owns the views that are fetched when they are opened for the first time; one more is one more entry. */
import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { LazyViewProps } from "./lazyView";
import type { View } from "../../session/session";

export interface LazyView {
  readonly view: View;
  readonly Content: LazyExoticComponent<ComponentType<LazyViewProps>>;
}

export const lazyViews: readonly LazyView[] = [
  {
    view: "appraisal",
    Content: lazy(
      () => import(/* webpackChunkName: "appraisal" */ "../../appraisal/AppraisalView"),
    ),
  },
  {
    view: "evidence",
    Content: lazy(() => import(/* webpackChunkName: "evidence" */ "../../evidence/EvidenceView")),
  },
  {
    view: "rubrics",
    Content: lazy(() => import(/* webpackChunkName: "rubrics" */ "../../rubrics/RubricsView")),
  },
  {
    view: "print",
    Content: lazy(() => import(/* webpackChunkName: "print" */ "../../printing/PrintView")),
  },
  {
    view: "papers",
    Content: lazy(() => import(/* webpackChunkName: "papers" */ "../../papers/PapersView")),
  },
];
