/// Sprig's functions that ask for types (Sprig: reflect.go).
enum TypeFunctions {
  static let table: TemplateFunction.Table = [
    "typeOf": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .string(arguments[0].typeName) },
    "typeIs": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(try arguments.string(0) == arguments[1].typeName)
    },
    "typeIsLike": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let (name, type) = (try arguments.string(0), arguments[1].typeName)
      return .boolean(name == type || "*" + name == type)
    },
    "kindOf": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .string(arguments[0].kindName) },
    "kindIs": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(try arguments.string(0) == arguments[1].kindName)
    },
    "deepEqual": TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
      .boolean(try arguments[0].isEqual(to: arguments[1], &budget))
    },
  ]
}
