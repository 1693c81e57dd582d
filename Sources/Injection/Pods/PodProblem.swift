import Diagnostics

/// Why a pod cannot be injected or uninjected, and the part of it to point at.
struct PodProblem: Equatable {
  /// The part of a pod that a problem is about.
  enum Place: Equatable {
    case annotation(Annotation)
    case container(String)
  }

  let code: Code
  let message: String
  let place: Place

  /// A value that an annotation cannot have.
  init(_ annotation: Annotation, value: String, _ reason: String) {
    self.init(
      .invalidAnnotation,
      "invalid value '\(value)' for annotation '\(annotation.rawValue)': \(reason)",
      at: .annotation(annotation)
    )
  }

  init(_ code: Code, _ message: String, at place: Place) {
    self.code = code
    self.message = message
    self.place = place
  }
}
