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

  /// The templates of Istio's charts by name.
  public static let builtIn: [String: InjectionTemplate] = [
    "sidecar": .sidecar, "gateway": .gateway, "grpc-simple": .grpcSimple, "grpc-agent": .grpcAgent,
  ]

  /// Reads a template that is plain YAML, without actions (`{{…}}`); nil for all other text.
  public init?(plain text: String) {
    guard !text.contains("{{") else { return nil }
    let document = Parser.parse(SourceFile(name: "<template>", text: text))
    guard !document.hasErrors, let value = try? document.root?.value, case .mapping = value else { return nil }
    self = .fixed(metadata: value["metadata"] ?? .mapping([]), spec: value["spec"] ?? .mapping([]))
  }

  /// Whether a text is that of a built-in template as Istio 1.32 has it.
  static func isBuiltIn(_ name: String, text: String) -> Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.trimmed.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return fingerprints[name] == hash
  }

  /// The FNV-1a hashes of the texts that the built-in templates were written from.
  private static let fingerprints: [String: UInt64] = [
    "sidecar": 0xf3c7_01ed_58f7_3357,
    "gateway": 0xd132_1131_a0dc_0977,
    "grpc-simple": 0xdb8e_c4b2_6926_3512,
    "grpc-agent": 0xf553_bf8f_7f0b_3ee6,
  ]

  /// The partial pod that is merged into a pod.
  func overlay(for input: TemplateInput) -> Pod {
    switch self {
    case .sidecar: SidecarTemplate(input: input).overlay
    case .gateway: GatewayTemplate(input: input).overlay
    case .grpcSimple: GRPCSimpleTemplate(input: input).overlay
    case .grpcAgent: GRPCAgentTemplate(input: input).overlay
    case .fixed(let metadata, let spec): Pod(metadata: metadata, spec: spec)
    }
  }
}
