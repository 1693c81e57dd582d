/// Why a function that Sprig has is not to be had here.
public enum FunctionRefusal: String, Hashable, Sendable, CaseIterable {
  /// The environment, files or the network.
  case readsOutside = "it reads what lies outside the template's data"
  /// The clock or chance.
  case isUnrepeatable = "its result differs from run to run"
  /// Keys, certificates and passwords.
  case makesSecrets = "it makes or handles secrets"
  /// Templates and functions as values.
  case evaluates = "templates and functions are no values here"
}
