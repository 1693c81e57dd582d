import GoTemplate
import YAML

extension ProxyConfiguration {
  /// The configuration as templates read it: every field, and as JSON what is not the default.
  func record() throws(TemplateProblem) -> TemplateRecord {
    var getters: [String: TemplateValue] = [:]
    for field in ProxyConfigurationField.all where field.name != "tracing" {
      getters[field.name] = try Self.value(fields[field.name] ?? field.standard ?? .null, as: field)
    }
    getters["tracing"] = .record(try tracing())
    return try ProtoMessage.record("*v1alpha1.ProxyConfig", of: nil, getters: getters, printing: changes)
  }

  private static func value(_ value: Value, as field: ProxyConfigurationField) throws(TemplateProblem) -> TemplateValue
  {
    let isAbsent = value == .null
    switch field.form {
    case .choice:
      let name = value.text ?? field.form.zero?.text ?? ""
      return ProtoMessage.enumeration(field.name, name, isZero: field.form.zero?.text == name)
    case .wrappedFlag: return ProtoMessage.wrapper("*wrapperspb.BoolValue", isAbsent ? nil : .boolean(value == true))
    case .wrappedNumber:
      let number = try GoStruct.json(value)
      return ProtoMessage.wrapper("*wrapperspb.Int32Value", isAbsent ? nil : number, zero: .integer(0))
    case .map: return .texts(Dictionary(value.entries.map { ($0.key, $0.value.text ?? "") }) { $1 })
    case .text where isAbsent: return .string("")
    case .number where isAbsent: return .integer(0)
    case .flag where isAbsent: return .boolean(false)
    case .text, .number, .flag, .texts, .duration, .message: return try ProtoMessage.value(of: value, field.name)
    }
  }

  /// Tracing, whose getters work on nil too.
  private func tracing() throws(TemplateProblem) -> TemplateRecord {
    let tracing = fields["tracing"]
    let security = try ProtoMessage.record(
      "*v1alpha3.ClientTLSSettings",
      of: tracing?["tlsSettings"],
      getters: ["caCertificates": .string("")]
    )
    return try ProtoMessage.record("*v1alpha1.Tracing", of: tracing, getters: ["tlsSettings": .record(security)])
  }
}
