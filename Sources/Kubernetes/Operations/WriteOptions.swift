import HTTP

/// How a write is made.
public struct WriteOptions: Sendable, Hashable {
  /// What the server does about fields that it does not know (`fieldValidation`).
  public enum FieldValidation: String, Sendable, Hashable {
    /// It drops them.
    case ignore = "Ignore"
    /// It drops them and warns.
    case warn = "Warn"
    /// It refuses the object.
    case strict = "Strict"
  }

  /// Who the fields belong to then; nil leaves it to the server.
  public var fieldManager: String?
  /// Whether nothing is kept (`dryRun=All`).
  public var isDryRun: Bool
  /// What is done about unknown fields; nil leaves it to the server, which warns.
  public var fieldValidation: FieldValidation?

  /// Describes a write.
  public init(fieldManager: String? = "meshctl", isDryRun: Bool = false, fieldValidation: FieldValidation? = nil) {
    self.fieldManager = fieldManager
    self.isDryRun = isDryRun
    self.fieldValidation = fieldValidation
  }

  var parameters: [HTTPURL.Parameter] {
    (fieldManager.map { [.init("fieldManager", $0)] } ?? [])
      + (fieldValidation.map { [.init("fieldValidation", $0.rawValue)] } ?? [])
      + (isDryRun ? [.init("dryRun", "All")] : [])
  }
}
