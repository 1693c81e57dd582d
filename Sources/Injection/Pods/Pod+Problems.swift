import Diagnostics

extension Pod {
  /// Everything that forbids injecting the pod with the built-in profile: bad annotation values, and what cannot be honoured.
  ///
  /// An annotation that asks for more than this injector does is refused, never left out of the result unsaid.
  var problems: [PodProblem] { annotationProblems + unsupportedAnnotations + ownContainers }

  /// The annotations whose values are bad, whichever template reads them.
  var annotationProblems: [PodProblem] {
    let annotations = annotations
    return Annotation.allCases.compactMap { annotation in
      guard let value = annotations[annotation], let reason = annotation.problem(in: value) else { return nil }
      return PodProblem(annotation, value: value, reason)
    }
  }

  private var unsupportedAnnotations: [PodProblem] {
    let annotations = annotations
    return [Annotation.proxyConfig, .overrides, .templates].compactMap { annotation in
      guard let value = annotations[annotation] else { return nil }
      if annotation == .templates, value.trimmed == "sidecar" { return nil }
      return PodProblem(
        .unsupportedInjection,
        "annotation '\(annotation.rawValue)' is not supported",
        at: .annotation(annotation)
      )
    }
  }

  /// Containers that the author wrote under the injector's names, and so to be merged with what is injected.
  private var ownContainers: [PodProblem] {
    let injected = status.map { $0.containers + $0.initContainers } ?? []
    return (containers + initContainers).compactMap { container in
      guard let name = container.name, ContainerName.injected.contains(name), !injected.contains(name) else {
        return nil
      }
      return PodProblem(
        .unsupportedInjection,
        "the pod has a container '\(name)' of its own, and merging it with the injected one is not supported",
        at: .container(named: name)
      )
    }
  }
}
