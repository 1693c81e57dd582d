/// What one gate says.
public struct GateResult: Hashable, Sendable {
  /// Which gate: `success-rate`, `p99`, `requests`, `ready`, `restarts`, `regression success-rate`, `query NAME`,
  /// `hook STAGE`.
  public let name: String
  /// What it says.
  public let verdict: CheckVerdict
  /// What was measured, `97.2%`; `-` where nothing was.
  public let measured: String
  /// What it has to be, `at least 99%`.
  public let threshold: String
  /// Why, as a lower-case phrase; may hold untrusted text.
  public let reason: String

  /// How many scalars of each text are kept: results stand in an annotation, and others write their reasons.
  static let longestText = 240

  /// Makes a result; texts that are too long lose their ends.
  public init(_ name: String, _ verdict: CheckVerdict, measured: String = "-", threshold: String, reason: String) {
    self.name = Self.clipped(name)
    self.verdict = verdict
    self.measured = Self.clipped(measured)
    self.threshold = Self.clipped(threshold)
    self.reason = Self.clipped(reason)
  }

  private static func clipped(_ text: String) -> String {
    guard text.utf8.count > longestText, text.unicodeScalars.count > longestText else { return text }
    var scalars = String.UnicodeScalarView(text.unicodeScalars.prefix(longestText - 3))
    scalars.append(contentsOf: "...".unicodeScalars)
    return String(scalars)
  }

  /// What the end of a command of the user's says.
  public init(of stage: HookStage, _ outcome: HookOutcome) {
    let (value, reason) =
      switch outcome {
      case .exited(0): ("0", "the command succeeded")
      case .exited(HookOutcome.temporaryFailure):
        ("\(HookOutcome.temporaryFailure)", "the command says that it cannot tell now")
      case .exited(let status): ("\(status)", "the command ended with status \(status)")
      case .signaled(let signal): ("-", "signal \(signal) ended the command")
      case .timedOut(let seconds): ("-", "the command took longer than \(GateNumber.text(of: seconds)) s and was ended")
      case .notStarted(let reason): ("-", "the command could not be started: \(reason)")
      }
    self.init("hook \(stage.rawValue)", outcome.verdict, measured: value, threshold: "status 0", reason: reason)
  }
}
