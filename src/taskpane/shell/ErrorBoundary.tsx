/** Owns what is shown when the program itself fails: a calm sentence instead of an empty pane. */
import { Component, type ReactNode } from "react";
import { pane } from "../../messages/pane/shell";

interface ErrorBoundaryState {
  readonly detail: string | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { detail: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    if (this.state.detail === null) return this.props.children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{pane.crashed}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {pane.reload}
        </button>
        <details>
          <summary>{pane.details}</summary>
          <pre style={{ whiteSpace: "pre-wrap", fontSize: 12 }}>{this.state.detail}</pre>
        </details>
      </div>
    );
  }
}
