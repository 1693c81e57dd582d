import ArgumentParsing

/// A name that goes into the addresses and labels of a mesh: a revision, a cluster, a network, a registry.
///
/// The empty word is refused: it most often is a variable of a script that is not set.
struct ControlPlaneName: ArgumentValue, Hashable {
  let argument: String

  init(argument: String) throws(InvalidValue) {
    guard !argument.isEmpty, !argument.contains(where: { $0.isWhitespace || $0.isNewline }) else {
      throw .malformed(expected: "a name without spaces")
    }
    self.argument = argument
  }
}
