/// Sprig's functions of maps; `set` and `unset` change the map they are given (Sprig: dict.go).
enum DictionaryFunctions {
  static let table: TemplateFunction.Table = [
    "dict": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      let map = TemplateMap()
      for index in stride(from: 0, to: arguments.count, by: 2) {
        map.entries[try GoFormatter.text(of: arguments[index], &budget)] =
          index + 1 < arguments.count ? arguments[index + 1] : .string("")
      }
      return .map(map)
    },
    "get": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      try arguments.map(0).entries[try arguments.string(1)] ?? .string("")
    },
    "set": TemplateFunction(3) { (arguments, _) throws(TemplateProblem) in
      try arguments.map(0).entries[try arguments.string(1)] = arguments[2]
      return arguments[0]
    },
    "unset": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      try arguments.map(0).entries[try arguments.string(1)] = nil
      return arguments[0]
    },
    "hasKey": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(try arguments.map(0).entries[try arguments.string(1)] != nil)
    },
    "pluck": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      let key = try arguments.string(0)
      var found: [TemplateValue] = []
      for index in 1..<max(1, arguments.count) {
        if let value = try arguments.map(index).entries[key] { found.append(value) }
      }
      return .items(found)
    },
    "keys": TemplateFunction(0...) { (arguments, _) throws(TemplateProblem) in
      var keys: [String] = []
      for index in 0..<arguments.count { keys += try arguments.map(index).sortedKeys }
      return .strings(keys)
    },
    "values": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      let map = try arguments.map(0)
      return .items(map.sortedKeys.map { map.entries[$0] ?? .null })
    },
    "pick": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      let (map, keys) = (try arguments.map(0), try names(arguments))
      return .entries(map.entries.filter { keys.contains($0.key) })
    },
    "omit": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      let (map, keys) = (try arguments.map(0), try names(arguments))
      return .entries(map.entries.filter { !keys.contains($0.key) })
    },
    "dig": TemplateFunction(3...) { (arguments, _) throws(TemplateProblem) in try dig(arguments) },
  ]

  static func names(_ arguments: FunctionArguments) throws(TemplateProblem) -> Set<String> {
    var names: Set<String> = []
    for index in 1..<max(1, arguments.count) { names.insert(try arguments.string(index)) }
    return names
  }

  /// Keys one below the other, then what to give when one is not there, then the map.
  private static func dig(_ arguments: FunctionArguments) throws(TemplateProblem) -> TemplateValue {
    var map = try arguments.map(arguments.count - 1)
    for index in 0..<(arguments.count - 2) {
      guard let value = map.entries[try arguments.string(index)] else { return arguments[arguments.count - 2] }
      if index == arguments.count - 3 { return value }
      guard case .map(let next) = value else { throw .wrongType(expected: "map", found: value.typeName) }
      map = next
    }
    return .null
  }
}
