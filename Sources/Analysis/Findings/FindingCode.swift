import Diagnostics

/// Every kind of finding: a closed list, stable across releases.
///
/// `IST` codes are Istio's, for what Istio's own analysis finds too (`pkg/config/analysis/msg/messages.yaml`); `MSH` codes
/// are meshctl's. A code that is given up is never given again.
public enum FindingCode: String, Sendable, CaseIterable, Comparable {
  // Istio's
  case deprecated = "IST0002"
  case schemaValidationError = "IST0106"
  case schemaWarning = "IST0133"

  // The text
  case syntaxError = "MSH0001"
  case unknownKind = "MSH0002"
  case notChecked = "MSH0003"
  case duplicateKey = "MSH0004"
  case readersDisagree = "MSH0005"
  case surprisingBoolean = "MSH0006"
  case surprisingNumber = "MSH0007"
  case ambiguousText = "MSH0008"

  // The mesh
  case duplicateObject = "MSH0009"

  /// Orders as the codes are written.
  public static func < (left: FindingCode, right: FindingCode) -> Bool { left.rawValue < right.rawValue }
}
