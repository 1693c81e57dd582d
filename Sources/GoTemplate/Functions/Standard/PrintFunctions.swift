/// `print`, `printf` and `println`.
enum PrintFunctions {
  static let table: TemplateFunction.Table = [
    "print": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      .string(try GoFormatter.joined(arguments.values, &budget))
    },
    "printf": TemplateFunction(1...) { (arguments, budget) throws(TemplateProblem) in
      .string(try FormatString.text(try arguments.string(0), Array(arguments.values.dropFirst()), &budget))
    },
    "println": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      var texts: [String] = []
      for value in arguments.values { texts.append(try GoFormatter.text(of: value, &budget)) }
      return .string(texts.joined(separator: " ") + "\n")
    },
  ]
}
