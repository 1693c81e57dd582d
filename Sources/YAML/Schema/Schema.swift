/// What untagged text means: the rules by which a tree is read as data.
public enum Schema: Sendable {
  /// What kubectl reads: YAML 1.1's types as go-yaml v2 knows them, merge keys, the last of duplicate keys.
  case kubernetes
  /// The core schema of YAML 1.2.2 §10.3: `true` and `false` alone are booleans, `<<` is a key like any other.
  case core

  /// What the text of an untagged plain scalar stands for.
  func resolve(_ text: ArraySlice<UInt8>) -> ResolvedScalar {
    switch self {
    case .kubernetes: ResolvedScalar(plain: text)
    case .core: CoreSchema.resolve(text)
    }
  }
}
