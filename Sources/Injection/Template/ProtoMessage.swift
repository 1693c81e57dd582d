import GoTemplate
import YAML

/// A protobuf message as Go's generated struct shows it to templates: a field and a getter for each entry.
enum ProtoMessage {
  /// The record of a message in its JSON form; `absent` gives the fields that the data lacks.
  static func record(
    _ typeName: String,
    of data: Value?,
    absent: [String: TemplateValue],
    printing printed: Value? = nil
  ) throws(TemplateProblem) -> TemplateRecord {
    var fields: [String: TemplateValue] = [:]
    for (name, value) in absent { add(value, name, to: &fields) }
    for entry in data?.entries ?? [] where fields[goName(entry.key)] == nil || entry.value != .null {
      add(try value(of: entry), entry.key, to: &fields)
    }
    var members: [TemplateRecord.Member] = []
    for entry in (printed ?? data)?.entries ?? [] {
      members.append(TemplateRecord.Member(entry.key, try GoStruct.json(entry.value)))
    }
    return TemplateRecord(typeName: typeName, fields: fields, members: members, isTrue: data != nil)
  }

  /// An enumeration, which prints its name; its first value is its zero.
  static func enumeration(_ typeName: String, _ name: String, isZero: Bool) -> TemplateValue {
    .record(TemplateRecord(typeName: typeName, fields: ["String": .string(name)], text: name, isTrue: !isZero))
  }

  /// A wrapped value, such as `google.protobuf.BoolValue`: nil reads as its zero.
  static func wrapper(_ typeName: String, _ value: TemplateValue?, zero: TemplateValue) -> TemplateValue {
    .record(
      TemplateRecord(
        typeName: typeName,
        fields: ["GetValue": value ?? zero, "Value": value ?? zero],
        isTrue: value != nil
      )
    )
  }

  private static func add(_ value: TemplateValue, _ name: String, to fields: inout [String: TemplateValue]) {
    fields[goName(name)] = value
    fields["Get" + goName(name)] = value
  }

  private static func value(of entry: Value.Entry) throws(TemplateProblem) -> TemplateValue {
    guard case .mapping = entry.value else { return try GoStruct.json(entry.value) }
    return .record(try record(goName(entry.key), of: entry.value, absent: [:]))
  }

  private static func goName(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}
