import Diagnostics
public import YAML

/// What is laid over a pod to inject it.
public enum InjectionTemplate: Equatable, Sendable {
  /// A proxy beside the application, which all of its traffic passes.
  case sidecar
  /// The pod's `istio-proxy` container becomes a gateway.
  case gateway
  /// The application speaks xDS itself, without certificates.
  case grpcSimple
  /// The application speaks xDS itself, to an agent that holds its certificates.
  case grpcAgent
  /// The same for every pod: `metadata` and `spec` as a strategic merge patch.
  case fixed(metadata: Value, spec: Value)
  /// What a control plane's own template makes of each pod.
  case actions(ActionTemplate)

  /// The templates of Istio's charts by name.
  public static let builtIn: [String: InjectionTemplate] = [
    "sidecar": .sidecar, "gateway": .gateway, "grpc-simple": .grpcSimple, "grpc-agent": .grpcAgent,
  ]

  /// Reads the template of a name: a built-in one where the text is that of Istio 1.32, plain YAML where it has no
  /// actions (`{{…}}`), and one with actions else.
  init(_ source: SourceFile, named name: String) throws(InjectionTemplateError) {
    let text = String(decoding: source.bytes, as: UTF8.self)
    if let template = Self.builtIn(name, text: text) {
      self = template
    } else if text.contains("{{") {
      self = .actions(try ActionTemplate(source))
    } else {
      guard let overlay = Pod(overlay: text) else { throw .notYAML(source) }
      self = .fixed(metadata: overlay.metadata, spec: overlay.spec)
    }
  }

  /// The built-in template of a name, if a text is the one that Istio 1.32 has for it.
  private static func builtIn(_ name: String, text: String) -> InjectionTemplate? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.trimmed.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return fingerprints[name] == hash ? builtIn[name] : nil
  }

  /// The FNV-1a hashes of the texts that the built-in templates were written from.
  private static let fingerprints: [String: UInt64] = [
    "sidecar": 0xf3c7_01ed_58f7_3357,
    "gateway": 0xd132_1131_a0dc_0977,
    "grpc-simple": 0xdb8e_c4b2_6926_3512,
    "grpc-agent": 0xf553_bf8f_7f0b_3ee6,
  ]

  /// The partial pod that is merged into a pod.
  func overlay(for input: TemplateInput) throws(InjectionTemplateError) -> Pod {
    switch self {
    case .sidecar: SidecarTemplate(input: input).overlay
    case .gateway: GatewayTemplate(input: input).overlay
    case .grpcSimple: GRPCSimpleTemplate(input: input).overlay
    case .grpcAgent: GRPCAgentTemplate(input: input).overlay
    case .fixed(let metadata, let spec): Pod(metadata: metadata, spec: spec)
    case .actions(let template): try template.overlay(for: input)
    }
  }
}

extension Pod {
  /// Reads the partial pod that a template says; nil when the text is no YAML mapping.
  init?(overlay text: String) {
    switch YAMLText.value(of: text) {
    case .mapping(let fields)?:
      let overlay = Value.mapping(fields)
      self.init(metadata: overlay["metadata"] ?? .mapping([]), spec: overlay["spec"] ?? .mapping([]))
    case .null?: self.init(metadata: .mapping([]), spec: .mapping([]))
    default: return nil
    }
  }
}
