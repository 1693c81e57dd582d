/// Sprig's functions of floating-point numbers (Sprig: numeric.go).
enum RoundingFunctions {
  static let table: TemplateFunction.Table = [
    "ceil": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .double(ConversionFunctions.double(arguments[0]).rounded(.up))
    },
    "floor": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .double(ConversionFunctions.double(arguments[0]).rounded(.down))
    },
    "round": TemplateFunction(2...3) { (arguments, _) throws(TemplateProblem) in
      let limit = arguments.count > 2 ? ConversionFunctions.double(arguments[2]) : 0.5
      return .double(
        rounded(ConversionFunctions.double(arguments[0]), places: try arguments.integer(1), upFrom: limit)
      )
    },
    "maxf": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      .double(arguments.values.map(ConversionFunctions.double).reduce(-.infinity, Double.maximum))
    },
    "minf": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      .double(arguments.values.map(ConversionFunctions.double).reduce(.infinity, Double.minimum))
    },
  ]

  private static func rounded(_ number: Double, places: Int, upFrom limit: Double) -> Double {
    var power = 1.0
    // Beyond 400 places a power of ten is infinite or zero anyway.
    for _ in 0..<min(400, places.magnitude) { power = places < 0 ? power / 10 : power * 10 }
    let scaled = power * number
    let whole = scaled.rounded(.towardZero)
    return (scaled - whole >= limit ? scaled.rounded(.up) : scaled.rounded(.down)) / power
  }
}
