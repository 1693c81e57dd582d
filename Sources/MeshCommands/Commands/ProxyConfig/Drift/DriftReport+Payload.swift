import Diagnostics
import Output
import ProxyConfig
import ProxyDrift

extension DriftReport {
  /// What was compared, in a sentence.
  var summary: String {
    let parts = ResourceType.allCases.compactMap { type in
      counts[type].map { $0 == 1 ? "1 \(type.singular)" : "\($0) \(type.rawValue)" }
    }
    let compared = parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    let found = Set(resources.map { "\($0.type) \($0.name)" }).count
    let difference = found == 0 ? "no difference" : found == 1 ? "1 differs" : "\(found) differ"
    let left = fields.map(\.count).reduce(0, +)
    let rest =
      left == 0
      ? ""
      : "; \(left) \(left == 1 ? "field that no translation writes is" : "fields that no translation writes are") not compared (-o json lists them)"
    return "compared \(compared): \(difference)\(rest)"
  }

  /// The same for programs. Members and their order are part of meshctl's interface; what is not there is null.
  func payload(from expected: String, to actual: String) -> JSONValue {
    var places = OriginPlaces()
    return [
      "from": .string(expected),
      "to": .string(actual),
      "compared": .object(
        ResourceType.allCases.map { .init($0.rawValue, counts[$0].map { .integer(Int64($0)) } ?? .null) }
      ),
      "resources": .array(resources.map { Self.payload(of: $0, &places) }),
      "notCompared": .array(
        fields.map {
          ["type": .string($0.type.singular), "field": .string($0.path), "count": .integer(Int64($0.count))]
        }
      ),
    ]
  }

  private static func payload(of resource: ResourceDrift, _ places: inout OriginPlaces) -> JSONValue {
    var (fields, reason): ([FieldDifference], JSONValue) = ([], .null)
    let change: JSONValue
    switch resource.change {
    case .changed(let differences): (change, fields) = ("changed", differences)
    case .missing: change = "missing"
    case .extra: change = "extra"
    case .waiting: change = "waiting"
    case .rejected(let text): (change, reason) = ("rejected", .string(text))
    }
    return [
      "type": .string(resource.type.singular),
      "name": .string(resource.name),
      "change": change,
      "reason": reason,
      "causes": causes(resource.causes, &places),
      "fields": .array(fields.map { payload(of: $0, &places) }),
    ]
  }

  private static func payload(of field: FieldDifference, _ places: inout OriginPlaces) -> JSONValue {
    let (change, expected, actual): (JSONValue, JSONValue, JSONValue) =
      switch field.change {
      case .changed(let expected, let actual): ("changed", expected, actual)
      case .missing(let value): ("missing", value, .null)
      case .extra(let value): ("extra", .null, value)
      case .moved(let expected, let actual): ("moved", .integer(Int64(expected)), .integer(Int64(actual)))
      }
    return [
      "path": .string(field.path.description), "change": change, "expected": expected, "actual": actual,
      "causes": causes(field.causes, &places),
    ]
  }

  private static func causes(_ causes: [Cause], _ places: inout OriginPlaces) -> JSONValue {
    var list: [JSONValue] = []
    for cause in causes {
      switch cause {
      case .origin(let origin):
        let line = places.line(of: origin)
        list.append([
          "object": .string(origin.object), "file": .string(origin.source.name), "line": .integer(Int64(line)),
        ])
      case .object(let name), .absent(let name):
        list.append(["object": .string(name), "file": .null, "line": .null])
      }
    }
    return .array(list)
  }
}
