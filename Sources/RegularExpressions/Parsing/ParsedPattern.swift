/// What a pattern says.
struct ParsedPattern {
  let syntax: Syntax
  /// The names of the capturing groups; nil for those without.
  let groupNames: [String?]
}
