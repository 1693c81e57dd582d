import Output
import ProxyState

/// Brings a message of Envoy's into the one form in which messages that mean the same are equal.
///
/// What an Envoy tells and what it was told differ in spelling: names as `portValue`, numbers as texts, fields left out
/// that are zero, durations with more digits, texts as base64, fields that a later version calls otherwise
/// ("ProtoJSON Format"; Envoy's API, `envoy/config/route/v3/route_components.proto`).
enum MessageNormalization {
  /// protobuf refuses messages that are nested deeper than 100; a list takes a level of its own here.
  private static let depthLimit = 256

  /// A whole resource, without its own `@type`. O(size · log of the members of an object).
  static func resource(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value else { return .object([]) }
    let message = object(members.filter { $0.name != "@type" }, Place())
    return .object(message)
  }

  /// Where a value stands.
  private struct Place {
    var naming = ProtoNaming.message
    var field = ""
    var depth = 0

    func inside(_ name: String, type: String) -> Place {
      Place(naming: naming.inside(name, parent: field, type: type), field: name, depth: depth + 1)
    }
  }

  /// Nil for what says no more than its absence.
  private static func value(_ value: JSONValue, _ place: Place) -> JSONValue? {
    guard place.depth < depthLimit else { return nil }
    switch value {
    case .null: return nil
    case .object(let members):
      // Older writers spell out the message around a number.
      if FieldDefaults.wrapped.contains(place.field), members.count == 1, members[0].name == "value" {
        return self.value(members[0].value, place)
      }
      let message = object(members, place)
      return message.isEmpty && FieldDefaults.voidWhenEmpty.contains(place.field) ? nil : .object(message)
    case .array(let elements):
      var inner = place
      inner.depth += 1
      // An element says something by being there.
      let list = elements.map { element -> JSONValue in
        guard case .object(let members) = element else { return scalar(element, inner, isElement: true) ?? element }
        return .object(object(members, inner))
      }
      return list.isEmpty ? nil : .array(list)
    case .string, .integer, .double, .bool: return scalar(value, place, isElement: false)
    }
  }

  private static func object(_ members: [JSONValue.Member], _ place: Place) -> [JSONValue.Member] {
    let members = place.naming == .message ? OlderSpelling.today(unpacked(members)) : members
    let type = members.first { $0.name == "@type" }.flatMap { $0.value.text } ?? ""
    var normalized: [JSONValue.Member] = []
    normalized.reserveCapacity(members.count)
    for member in members {
      let name = place.naming == .message && member.name != "@type" ? ProtoName.proto(member.name) : member.name
      guard let inner = value(member.value, place.inside(name, type: type)) else { continue }
      normalized.append(JSONValue.Member(name, inner))
    }
    return normalized.sorted { $0.name < $1.name }
  }

  /// A message that is packed without its descriptor is that message (xds.type.v3.TypedStruct).
  private static func unpacked(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    let message = JSONValue.object(members)
    guard message["@type"]?.text?.hasSuffix("TypedStruct") == true, let type = message["type_url"] ?? message["typeUrl"]
    else { return members }
    guard case .object(let inner)? = message["value"] else { return [JSONValue.Member("@type", type)] }
    return [JSONValue.Member("@type", type)] + inner
  }

  private static func scalar(_ value: JSONValue, _ place: Place, isElement: Bool) -> JSONValue? {
    guard place.naming == .message else { return free(value, place) }
    let keepsZero = isElement || FieldDefaults.wrapped.contains(place.field)
    switch value {
    case .bool(let truth): return truth || keepsZero ? value : nil
    case .integer(let number): return number != 0 || keepsZero ? value : nil
    case .double(let number):
      guard number != 0 || keepsZero else { return nil }
      return Int64(exactly: number).map { .integer($0) } ?? value
    case .string(let text): return self.text(text, place.field, keepsZero: keepsZero)
    case .object, .array, .null: return nil
    }
  }

  private static func text(_ text: String, _ field: String, keepsZero: Bool) -> JSONValue? {
    if text.isEmpty { return keepsZero ? .string(text) : nil }
    if FieldDefaults.areMeant(by: text, of: field) { return nil }
    if CommaList.fields.contains(field) { return .string(CommaList.ordered(text)) }
    if let number = wholeNumber(text) {
      return number == 0 && !keepsZero && FieldDefaults.wide.contains(field) ? nil : .integer(number)
    }
    if let duration = DurationSpelling.shortest(text) { return .string(duration) }
    return .string(text)
  }

  /// A number as JSON has it when it has 64 bits; nil for a text that is no number, or is one written otherwise.
  private static func wholeNumber(_ text: String) -> Int64? {
    guard let first = text.utf8.first,
      first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      let number = Int64(text), String(number) == text
    else { return nil }
    return number
  }

  /// Free data is taken as it is, but for the version of an API in the path of an object.
  private static func free(_ value: JSONValue, _ place: Place) -> JSONValue {
    if place.field == "config", case .string(let path) = value { return .string(OlderSpelling.withoutVersion(path)) }
    if case .double(let number) = value, let whole = Int64(exactly: number) { return .integer(whole) }
    return value
  }
}
