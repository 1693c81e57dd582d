public import YAML

/// Why edits cannot be made to a resource.
public enum EditProblem: Error, Sendable, Equatable {
  /// There is nothing at the path.
  case nothing(at: FieldPath)
  /// What is to be inserted is there already.
  case present(at: FieldPath)
  /// Two edits concern the same part.
  case overlap(FieldPath, FieldPath)
  /// The edit would change what the resource is called.
  case identity(FieldPath)
  /// The part is written once and used in several places, so that all of them would change.
  case shared(FieldPath)
  /// The text there cannot be changed without changing more than was asked for.
  case entangled(FieldPath)
  /// The file is UTF-16, which would become UTF-8.
  case encoding
  /// The text does not allow it.
  case text(EditError)
  /// The resource cannot be read as data.
  case value(ValueError)

  /// Why: a lower-case sentence without a full stop.
  public var message: String {
    switch self {
    case .nothing(let path): "there is no \(path)"
    case .present(let path): "\(path) is there already"
    case .overlap(let first, let second):
      first == second ? "\(first) would be changed twice" : "\(first) and \(second) are changed at once"
    case .identity(let path): "\(path) names the resource and cannot be changed"
    case .shared(let path):
      "\(path) is shared through an anchor, so that it would change everywhere; write it out"
    case .entangled(let path): "the text of \(path) cannot be changed without changing more"
    case .encoding: "the file is UTF-16; convert it to UTF-8 first"
    case .text(let error): error.message
    case .value(let error): error.message
    }
  }
}
