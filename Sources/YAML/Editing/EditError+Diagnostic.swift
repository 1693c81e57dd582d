import Diagnostics

extension EditError {
  /// The refusal as something to tell the user about the text.
  public var diagnostic: Diagnostic { Diagnostic(.impossibleEdit, .error, message, at: range) }
}
