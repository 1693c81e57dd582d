import YAML

/// An application that speaks xDS itself, to an agent that holds its certificates (template `grpc-agent`).
struct GRPCAgentTemplate {
  let input: TemplateInput

  var overlay: Pod {
    var metadata = MembershipMetadata(input, role: .grpcAgent).overlay
    metadata.setField(at: ["annotations", Annotation.rewriteProbes.rawValue], to: "false")
    let containers = [ProxyContainer(input: input).grpcAgent] + input.applicationContainers.map(application)
    var spec: Value = [
      "containers": .sequence(containers), "volumes": .sequence(ProxyVolumes(input, role: .grpcAgent).volumes),
    ]
    if let secrets = input.imagePullSecrets { spec.setField("imagePullSecrets", to: secrets) }
    return Pod(metadata: metadata, spec: spec)
  }

  private func application(_ name: String) -> Value {
    [
      "name": .string(name),
      "env": [
        ["name": "GRPC_XDS_EXPERIMENTAL_SECURITY_SUPPORT", "value": "true"],
        ["name": "GRPC_XDS_BOOTSTRAP", "value": "/etc/istio/proxy/grpc-bootstrap.json"],
      ],
      "volumeMounts": [
        ["mountPath": "/var/lib/istio/data", "name": "istio-data"],
        ["mountPath": "/etc/istio/proxy", "name": "istio-xds"],
        ProxyVolumes.certificateMount(input.settings.identity),
      ],
    ]
  }
}
