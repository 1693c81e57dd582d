import GoTemplate
import YAML

/// A protobuf message as Go's generated struct shows it to templates: a field and a getter for each entry.
enum ProtoMessage {
  /// The record of a message in its JSON form, which prints as it stands or as something else.
  ///
  /// `getters` are the fields that the data lacks, or that are more than data. A message that is absent reads as nil.
  static func record(
    _ typeName: String,
    of data: Value?,
    getters: [String: TemplateValue] = [:],
    printing printed: Value? = nil
  ) throws(TemplateProblem) -> TemplateRecord {
    var fields: [String: TemplateValue] = [:]
    var members: [TemplateRecord.Member] = []
    for entry in data?.entries ?? [] {
      let value = try value(of: entry.value, entry.key)
      if printed == nil { members.append(TemplateRecord.Member(entry.key, value)) }
      add(value, entry.key, to: &fields)
    }
    for (name, value) in getters {
      if case .record = value {} else if fields[goName(name)] != nil { continue }
      add(value, name, to: &fields)
    }
    for entry in printed?.entries ?? [] {
      members.append(TemplateRecord.Member(entry.key, try value(of: entry.value, entry.key)))
    }
    return TemplateRecord(typeName: typeName, fields: fields, members: members, isTrue: data != nil || printed != nil)
  }

  /// An enumeration, which prints its name; its first value is its zero.
  static func enumeration(_ field: String, _ name: String, isZero: Bool) -> TemplateValue {
    let fields: [String: TemplateValue] = ["String": .string(name)]
    return .record(TemplateRecord(typeName: "v1alpha1." + goName(field), fields: fields, text: name, isTrue: !isZero))
  }

  /// A wrapped value, such as `google.protobuf.BoolValue`: nil reads as its zero.
  static func wrapper(
    _ typeName: String,
    _ value: TemplateValue?,
    zero: TemplateValue = .boolean(false)
  ) -> TemplateValue {
    let fields = ["GetValue": value ?? zero, "Value": value ?? zero]
    return .record(TemplateRecord(typeName: typeName, fields: fields, isTrue: value != nil))
  }

  /// What a field holds: messages within messages keep the order of their fields.
  static func value(of data: Value, _ name: String) throws(TemplateProblem) -> TemplateValue {
    guard case .mapping = data else { return try GoStruct.json(data) }
    return .record(try record(goName(name), of: data))
  }

  private static func add(_ value: TemplateValue, _ name: String, to fields: inout [String: TemplateValue]) {
    fields[goName(name)] = value
    fields["Get" + goName(name)] = value
  }

  private static func goName(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}
