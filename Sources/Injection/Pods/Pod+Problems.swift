import Diagnostics

extension Pod {
  /// Everything that forbids injecting the pod: bad annotation values, and templates that nobody knows.
  func problems(_ templates: TemplateSettings) -> [PodProblem] {
    let annotations = annotations
    let known = annotations.names.contains(where: Annotation.names.contains) ? Annotation.allCases : []
    let invalid = known.compactMap { annotation -> PodProblem? in
      guard let value = annotations[annotation], let reason = annotation.problem(in: value) else { return nil }
      return PodProblem(annotation, value: value, reason)
    }
    let unknown = templates.names(annotations).filter { templates.byName[$0] == nil }
    guard !unknown.isEmpty else { return invalid }
    let names = templates.byName.keys.sorted().joined(separator: ", ")
    return invalid
      + unknown.map { name in
        PodProblem(
          .invalidAnnotation,
          "requested template \"\(name)\" not found; have \(names)",
          at: .annotation(.templates)
        )
      }
  }
}
