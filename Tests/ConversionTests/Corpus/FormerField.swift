import Resources
import YAML

/// A field as istioctl's converters of 0.8.0 and 1.0.0 wrote it, and how the same is said today: the table by which
/// their goldens are read.
struct FormerField: Sendable {
  /// What they wrote, and what is written today, for people.
  let former: String
  let today: String
  /// Puts today's fields in the place of the former ones of one mapping.
  let rewrite: @Sendable (inout [Value.Entry]) -> Void

  static let all: [FormerField] = [
    FormerField(former: "outlierDetection.http.*", today: "outlierDetection.*") {
      lift("http", in: &$0) { isEjection($0) }
    },
    FormerField(former: "consecutiveErrors", today: "consecutive5xxErrors") {
      rename("consecutiveErrors", "consecutive5xxErrors", in: &$0)
    },
    FormerField(former: "percent: N", today: "percentage: {value: N}") {
      replace("percent", in: &$0) { [Value.Entry("percentage", ["value": $0])] }
    },
    FormerField(former: "appendHeaders", today: "headers.request.add") {
      replace("appendHeaders", in: &$0) { [Value.Entry("headers", ["request": ["add": $0]])] }
    },
    FormerField(former: "allowOrigin: [TEXT]", today: "allowOrigins: [{exact: TEXT}]") {
      replace("allowOrigin", in: &$0) { list in
        [Value.Entry("allowOrigins", .sequence(list.items.map { $0 == "*" ? ["regex": ".*"] : ["exact": $0] }))]
      }
    },
    FormerField(former: "websocketUpgrade: true", today: "nothing: every route upgrades") {
      replace("websocketUpgrade", in: &$0) { _ in [] }
    },
    FormerField(former: "simple: LEAST_CONN", today: "simple: LEAST_REQUEST") {
      replace("simple", in: &$0) { [Value.Entry("simple", $0 == "LEAST_CONN" ? "LEAST_REQUEST" : $0)] }
    },
    FormerField(former: "protocol in any case", today: "protocol in capitals") {
      replace("protocol", in: &$0) { [Value.Entry("protocol", .string(($0.string ?? "").uppercased()))] }
    },
    FormerField(former: "regex: TEXT.*", today: "prefix: TEXT, where TEXT has nothing special in it") {
      replace("regex", in: &$0) { pattern in
        let text = pattern.string ?? ""
        let prefix = String(text.dropLast(2))
        let isPlain = text.hasSuffix(".*") && !prefix.isEmpty && !prefix.contains { ".+*?()|[]{}^$\\".contains($0) }
        return [isPlain ? Value.Entry("prefix", .string(prefix)) : Value.Entry("regex", pattern)]
      }
    },
    FormerField(former: "180.000s", today: "3m, any text of the same length of time") { entries in
      for place in entries.indices {
        guard let text = entries[place].value.string,
          let length = DurationText.nanoseconds(Array(text.utf8)[...]), length > 0
        else { continue }
        entries[place].value = .string("\(length) ns")
      }
    },
  ]

  private static func isEjection(_ value: Value) -> Bool {
    value["baseEjectionTime"] != nil || value["consecutiveErrors"] != nil || value["interval"] != nil
      || value["maxEjectionPercent"] != nil || value["consecutive5xxErrors"] != nil
  }

  private static func rename(_ former: String, _ today: String, in entries: inout [Value.Entry]) {
    replace(former, in: &entries) { [Value.Entry(today, $0)] }
  }

  private static func lift(_ name: String, in entries: inout [Value.Entry], where isMeant: (Value) -> Bool) {
    guard let value = entries.first(where: { $0.key == name })?.value, isMeant(value) else { return }
    replace(name, in: &entries) { $0.entries }
  }

  private static func replace(_ name: String, in entries: inout [Value.Entry], _ make: (Value) -> [Value.Entry]) {
    guard let place = entries.firstIndex(where: { $0.key == name }) else { return }
    entries.replaceSubrange(place...place, with: make(entries[place].value))
  }
}

extension Value {
  /// The value with today's fields in the place of former ones, and its keys in order.
  var ofToday: Value {
    switch self {
    case .mapping(let entries):
      var entries = entries.map { Entry($0.key, $0.value.ofToday) }
      for field in FormerField.all { field.rewrite(&entries) }
      return .mapping(entries.sorted { $0.key < $1.key })
    case .sequence(let items): return .sequence(items.map(\.ofToday))
    case .double(let number): return Int64(exactly: number).map(Value.integer) ?? self
    default: return self
    }
  }
}
