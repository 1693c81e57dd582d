/// What Istio's templates ask of a pod's metadata (pkg/kube/inject/template.go).
enum AnnotationFunctions {
  static let table: TemplateFunction.Table = [
    "annotation": TemplateFunction(3) { (arguments, budget) throws(TemplateProblem) in
      let metadata = try arguments.record(0)
      if case .map(let annotations)? = metadata.fields["Annotations"],
        let value = annotations.entries[try arguments.string(1)]
      {
        return value
      }
      return .string(try GoFormatter.text(of: arguments[2], &budget))
    },
    "isset": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(try arguments.map(0).entries[try arguments.string(1)] != nil)
    },
    "valueOrDefault": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      switch arguments[0] {
      case .null: arguments[1]
      case .string(let text) where text.isEmpty: arguments[1]
      default: arguments[0]
      }
    },
    // No environment reaches a template: every variable is unset, for which the caller gives a default.
    "env": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      _ = try arguments.string(0)
      return .string(try arguments.string(1))
    },
    "contains": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(ByteText.contains(try arguments.string(1), try arguments.string(0)))
    },
    "toLower": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .string(try arguments.string(0).lowercased())
    },
    "directory": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .string(PathFunctions.directory(try arguments.string(0)))
    },
  ]
}
