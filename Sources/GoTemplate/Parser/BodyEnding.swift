/// What closes the body of an action.
enum BodyEnding: Sendable {
  case end
  case `else`
  /// `{{else if`, its pipeline still to be read.
  case elseIf
  /// `{{else with`, its pipeline still to be read.
  case elseWith
}
