import ArgumentParsing

extension EditOptions {
  /// Finds the inputs of an edit, each of which has a place to be written to.
  func findInputs(in context: Context) throws(CommandError) -> [ManifestInput] {
    let inputs = try ManifestOptions(filenames: filenames, isRecursive: isRecursive).findInputs(in: context)
    try checkDestinations(of: inputs)
    return inputs
  }

  /// Refuses inputs that have no place to be written to, before any is written.
  private func checkDestinations(of inputs: [ManifestInput]) throws(CommandError) {
    switch destination {
    case .standardOutput, .check, .diff: return
    case .inPlace:
      try ManifestInput.checkAreFiles(inputs)
    case .directory(let directory):
      var taken: [String: ManifestInput] = [:]
      for input in inputs {
        if let other = taken.updateValue(input, forKey: input.relativePath) {
          throw .input(
            "\(other.name) and \(input.name) would both become \(directory)/\(input.relativePath)",
            next: "edit them one at a time, or name the directory above both with -R"
          )
        }
      }
    }
  }
}
