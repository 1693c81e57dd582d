extension FlagDescription {
  /// The flag as a usage line shows it, by its shortest name: `-f FILE`.
  var usage: String {
    (short.map { "-\($0)" } ?? spelling) + valuePart
  }

  /// The flag as a list of flags shows it: `-f, --filename FILE`, `    --[no-]color`.
  var listing: String {
    let letter = short.map { "-\($0), " } ?? "    "
    let long = form == .toggle ? "--[no-]\(name)" : spelling
    return letter + long + valuePart
  }

  /// What follows the name: ` FILE`, `[=KIND]` for a flag that may stand alone, nothing for a switch.
  private var valuePart: String {
    guard let valueName else { return "" }
    return bareValue == nil ? " \(valueName)" : "[=\(valueName)]"
  }

  /// The sentences about the flag, and with which others it cannot be given.
  var annotatedDetails: String {
    let rivals = conflicts.isEmpty ? "" : "Not together with \(conflicts.map { "--\($0)" }.joined(separator: ", "))."
    return [details, rivals].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The phrase of help with what the declaration knows besides: choices, default, repetition, variable.
  var annotatedHelp: String {
    var notes: [String] = []
    if !choices.isEmpty { notes.append("one of " + choices.joined(separator: ", ")) }
    if let bareValue { notes.append("alone \(bareValue)") }
    if let defaultValue { notes.append("default \(defaultValue)") }
    if case .values = form { notes.append("may be repeated") }
    if let environmentVariable { notes.append("environment: \(environmentVariable)") }
    return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
  }
}
