import Output

/// What meshctl tells beyond istioctl about one side of an object.
struct Section: Sendable {
  /// The name for programs.
  let key: String
  /// The name for people.
  let title: String
  /// What is told, for people; a section without any is left out.
  let entries: [Tree]
  /// The same for programs.
  let payload: JSONValue
}
