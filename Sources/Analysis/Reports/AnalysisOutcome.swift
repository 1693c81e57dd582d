import Diagnostics

/// What a run of the analysis comes to.
public struct AnalysisOutcome: Sendable {
  /// An input that could not be read at all.
  public struct Unreadable: Sendable {
    /// The name of the input.
    public let name: String
    /// Why: a lower-case sentence without a full stop.
    public let reason: String

    /// Makes one.
    public init(name: String, reason: String) {
      self.name = name
      self.reason = reason
    }
  }

  /// What was found, in order.
  public let findings: [Finding]
  /// The objects that were looked at, in order.
  public let objects: [MeshObject]
  /// The names of the inputs that were read, in order.
  public let inputs: [String]
  /// The inputs that could not be read.
  public let unreadable: [Unreadable]
  /// How many findings were left out because someone asked for it.
  public let suppressedCount: Int

  /// Makes an outcome.
  public init(
    findings: [Finding],
    objects: [MeshObject],
    inputs: [String],
    unreadable: [Unreadable] = [],
    suppressedCount: Int = 0
  ) {
    self.findings = findings
    self.objects = objects
    self.inputs = inputs
    self.unreadable = unreadable
    self.suppressedCount = suppressedCount
  }

  /// The number of findings of a severity.
  public func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }
}
