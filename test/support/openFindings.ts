/** Owns the way of a test to the view of findings, which is fetched when it is first shown. */
import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

export async function openFindings(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("tab", { name: /Kiểm tra/ }));
  await screen.findByRole("heading", { name: "Việc cần xem lại" });
}
