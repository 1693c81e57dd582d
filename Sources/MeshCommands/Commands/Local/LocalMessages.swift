import Analysis
import Console
import Diagnostics
import EnvoyAdmin
import Output
import Supervision
import System

/// Tells people what happens to a mesh while it is up.
struct LocalMessages: Sendable {
  private let mesh: LocalMesh
  private let source: LocalMeshSource
  private let context: Context

  init(_ mesh: LocalMesh, _ source: LocalMeshSource, in context: Context) {
    self.mesh = mesh
    self.source = source
    self.context = context
  }

  /// What to know of a mesh that has come up, and what to try.
  static func welcome(_ mesh: LocalMesh, _ status: LocalStatus) -> [String] {
    let port = status.meshPort ?? PortNumber.mesh.number
    let gateways = status.ports.dropFirst().map { "  127.0.0.1:\($0.number)  \($0.purpose)" }
    return ["\(mesh.name) is up"] + ["  127.0.0.1:\(port)  every host of the mesh"] + gateways + [
      "try: http_proxy=http://127.0.0.1:\(port) curl http://\(mesh.exampleHost(status))/",
      "end: meshctl local down \(mesh.flag)",
    ]
  }

  /// Tells what happened.
  func show(_ notice: SupervisorNotice) {
    switch notice {
    case .up(let status):
      if let outcome = source.outcome { showFindings(outcome) }
      for warning in status.warnings { context.warn(warning.description, as: .text) }
      context.report(Self.welcome(mesh, status))
    case .changed(let change): context.report([Self.line(change)])
    case .refused(let refusal):
      show(refusal)
      context.report(["the configuration before stays in force"])
    case .mended: context.report(["the manifests are in force again"])
    case .envoyEnded(let status, let delay):
      let wait = delay == .zero ? "now" : "in \(Self.text(delay))"
      context.warn("Envoy \(Self.text(status)); it is started again \(wait)", as: .text)
    case .envoyStarted(let process): context.report(["Envoy serves again (process \(process))"])
    case .tookOver(let process, let epoch):
      context.report(["a new Envoy has taken over (process \(process), epoch \(epoch))"])
    case .takeoverFailed(let reason): context.warn("no new Envoy has taken over: \(reason)", as: .text)
    case .cannotWatch:
      context.warn("the system gives no notices of changes: the directory is looked at every second", as: .text)
    case .cannotWriteStatus(let error):
      context.warn("cannot \(error): \"meshctl local status\" does not know how the mesh is", as: .text)
    }
  }

  /// Tells why the mesh is not up.
  func end(with error: SupervisionError) throws(CommandError) -> ExitStatus {
    switch error {
    case .refused(let refusal) where refusal.party == .validation:
      show(refusal)
      context.report(["\(mesh.name) is not up: mend the errors first"])
      return .findings
    case .refused(let refusal):
      show(refusal)
      throw .input(
        "\(mesh.name) is not up: \(refusal.party == .envoy ? "Envoy does not take it" : "it cannot be read")",
        next: nil
      )
    case .alreadyUp(let process): throw .alreadyUp(mesh, processID: process)
    case .portInUse(let port, let purpose):
      throw .conflict(
        "port \(port) is in use, which \(purpose) needs",
        next: "pass another --port, or end what uses it"
      )
    case .envoyEnded(let status, let log):
      throw .input("Envoy \(Self.text(status)) before it served: \(Self.lastLine(log))", next: seeLogs)
    case .envoyKeepsEnding(let status, let log):
      throw .input("Envoy keeps ending, and at last \(Self.text(status)): \(Self.lastLine(log))", next: seeLogs)
    case .envoyNotReady: throw .timedOut("Envoy runs, but does not serve", next: seeLogs)
    case .system(let error): throw .failed(error)
    case .administration(let error): throw .input("\(error)", next: nil)
    case .cancelled: throw .cancelled
    }
  }

  private var seeLogs: String { "see \"meshctl local logs \(mesh.flag)\"" }

  private func show(_ refusal: Refusal) {
    if refusal.party == .validation, let outcome = source.outcome { return showFindings(outcome) }
    for complaint in refusal.complaints {
      let label = context.streams.error.styler.apply(context.streams.error.styler.palette.error, to: "error:")
      context.report(Array("\(label) \(TerminalText.escaped(complaint.description))\n".utf8))
    }
  }

  /// What `meshctl validate` shows, but for what is only worth knowing.
  private func showFindings(_ outcome: AnalysisOutcome) {
    let stream = context.streams.error
    var report = TextReport(styler: stream.styler, width: stream.width)
    context.report(Array(report.render(outcome.findings.filter { $0.severity != .information }).utf8))
  }

  private static func line(_ change: SupervisorNotice.Change) -> String {
    let parts =
      (change.changesClusters ? ["clusters"] : []) + (change.routes.isEmpty ? [] : ["routes"])
      + (change.changesListeners ? ["listeners"] : [])
    return "revision \(change.revision) is in force after \(text(change.duration)): \(parts.joined(separator: ", "))"
  }

  private static func text(_ duration: Duration) -> String {
    let milliseconds = duration / .milliseconds(1)
    return milliseconds < 1_000 ? "\(Int(milliseconds.rounded())) ms" : "\(Int((milliseconds / 1_000).rounded())) s"
  }

  private static func text(_ status: ChildStatus) -> String {
    switch status {
    case .exited(let number): "ended with status \(number)"
    case .signaled(let number): "was ended by signal \(number)"
    }
  }

  private static func lastLine(_ log: String) -> String {
    log.split(separator: "\n").last.map(String.init) ?? "it left no word"
  }
}

extension LocalMesh {
  /// A host of the mesh to try it with.
  fileprivate func exampleHost(_ status: LocalStatus) -> String { status.exampleHost ?? "SERVICE:PORT" }
}
