/// `index`, `slice` and `len`.
enum IndexFunctions {
  static let table: TemplateFunction.Table = [
    "index": TemplateFunction(1...) { (arguments, _) throws(TemplateProblem) in
      var value = arguments[0]
      for index in arguments.values.dropFirst() { value = try element(of: value, at: index) }
      return value
    },
    "slice": TemplateFunction(1...4) { (arguments, _) throws(TemplateProblem) in try slice(arguments) },
    "len": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      switch arguments[0] {
      case .string(let text): .integer(text.utf8.count)
      case .list(let list): .integer(list.items.count)
      case .map(let map): .integer(map.entries.count)
      default: throw .noLength(arguments[0].typeName)
      }
    },
  ]

  private static func element(
    of value: TemplateValue,
    at index: TemplateValue
  ) throws(TemplateProblem) -> TemplateValue {
    switch value {
    case .null: throw .indexOfNull
    case .map(let map):
      guard case .string(let key) = index else { throw .wrongType(expected: "string", found: index.typeName) }
      return map.entries[key] ?? map.absentValue
    case .list(let list):
      return list.items[try position(index, below: list.items.count)]
    case .string(let text):
      let place = try position(index, below: text.utf8.count)
      return .integer(Int(text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: place)]))
    default: throw .notIndexable(value.typeName)
    }
  }

  private static func position(_ index: TemplateValue, below count: Int) throws(TemplateProblem) -> Int {
    guard case .integer(let place) = index else { throw .wrongType(expected: "int", found: index.typeName) }
    guard place >= 0, place < count else { throw .indexOutOfRange(place) }
    return place
  }

  private static func slice(_ arguments: FunctionArguments) throws(TemplateProblem) -> TemplateValue {
    let count: Int
    switch arguments[0] {
    case .string(let text):
      guard arguments.count < 4 else { throw .notSliceable("string") }
      count = text.utf8.count
    case .list(let list): count = list.items.count
    default: throw .notSliceable(arguments[0].typeName)
    }
    var bounds = [0, count]
    for place in 1..<max(1, arguments.count) where place < 3 {
      bounds[place - 1] = try position(arguments[place], below: count + 1)
    }
    if arguments.count == 4 { _ = try position(arguments[3], below: count + 1) }
    guard bounds[0] <= bounds[1] else { throw .indexOutOfRange(bounds[0]) }
    if case .list(let list) = arguments[0] { return .items(Array(list.items[bounds[0]..<bounds[1]])) }
    return .string(ByteText.slice(try arguments.string(0), bounds[0]..<bounds[1]))
  }
}
