/** Owns what is shown when the program itself fails: what became of the work, and the buttons that help. */
import { Component, type ReactNode } from "react";
import { crashWords } from "../../messages/pane/around/crash";

/** What is true of the work of a shell that failed; asked when it has. */
export interface Rescue {
  /** What became of what was entered, and what to do. */
  readonly sentence: string;
  /** Hands what was entered over as a file; null: there is none to hand over. */
  readonly save: (() => void) | null;
}

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly rescue: () => Rescue;
  /** Opens anew what failed; left out: the whole page. */
  readonly onReopen?: () => void;
}

interface ErrorBoundaryState {
  readonly detail: string | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { detail: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    const { children, rescue } = this.props;
    if (this.state.detail === null) return children;
    const { sentence, save } = rescue();
    return (
      <div role="alert" style={{ padding: 16, overflow: "auto" }}>
        <p>{sentence}</p>
        {save && (
          <button type="button" style={button} onClick={save}>
            {crashWords.save}
          </button>
        )}
        <button type="button" style={button} onClick={this.reopen}>
          {crashWords.reopen}
        </button>
        <details style={{ marginTop: 12 }}>
          <summary>{crashWords.details}</summary>
          <pre style={{ whiteSpace: "pre-wrap", fontSize: 12 }}>{this.state.detail}</pre>
        </details>
      </div>
    );
  }

  private readonly reopen = (): void => {
    const { onReopen } = this.props;
    if (!onReopen) return window.location.reload();
    onReopen();
    this.setState({ detail: null });
  };
}

/** Fluent itself may be what failed. */
const button = { minHeight: 32, padding: "4px 12px", marginRight: 8, font: "inherit" };
