import Diagnostics

extension ValueError {
  /// The failure as something to tell the user about the text.
  public var diagnostic: Diagnostic { Diagnostic(.unreadableValue, .error, message, at: range) }
}
