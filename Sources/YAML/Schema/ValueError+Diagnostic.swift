import Diagnostics

extension ValueError {
  /// The failure as something to tell the user about the text.
  public var diagnostic: Diagnostic {
    Diagnostic(kind == .tooDeep ? .tooDeep : .unreadableValue, .error, message, at: range)
  }
}
