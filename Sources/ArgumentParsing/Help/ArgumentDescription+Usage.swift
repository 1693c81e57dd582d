extension ArgumentDescription {
  /// The phrase of help with the choices, if they can be counted.
  var annotatedHelp: String {
    choices.isEmpty ? help : "\(help) (one of \(choices.joined(separator: ", ")))"
  }
}
