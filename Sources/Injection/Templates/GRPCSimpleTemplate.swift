import YAML

/// An application that speaks xDS itself, without certificates (template `grpc-simple`).
struct GRPCSimpleTemplate {
  private static let volume = "grpc-io-proxyless-bootstrap"
  private static let mounts: Value = [["mountPath": "/var/lib/grpc/data/", "name": .string(volume)]]

  let input: TemplateInput

  var overlay: Pod {
    Pod(
      metadata: ["annotations": [Annotation.rewriteProbes.rawValue: "false"]],
      spec: [
        "initContainers": [bootstrap],
        "containers": .sequence(input.pod.containers.compactMap(\.name).map(application)),
        "volumes": [["name": .string(Self.volume), "emptyDir": .mapping([])]],
      ]
    )
  }

  private func application(_ name: String) -> Value {
    [
      "name": .string(name),
      "env": [
        ["name": "GRPC_XDS_BOOTSTRAP", "value": "/var/lib/grpc/data/bootstrap.json"],
        ["name": "GRPC_GO_LOG_VERBOSITY_LEVEL", "value": "99"],
        ["name": "GRPC_GO_LOG_SEVERITY_LEVEL", "value": "info"],
      ],
      "volumeMounts": Self.mounts,
    ]
  }

  /// Writes the bootstrap file of the gRPC library from the pod's own name and address.
  private var bootstrap: Value {
    [
      "name": "grpc-bootstrap-init",
      "image": "busybox:1.28",
      "volumeMounts": Self.mounts,
      "env": [
        EnvironmentVariable.field("INSTANCE_IP", "status.podIP"),
        EnvironmentVariable.field("POD_NAME", "metadata.name"),
        EnvironmentVariable.field("POD_NAMESPACE", "metadata.namespace"),
        EnvironmentVariable.text("ISTIO_NAMESPACE", "\(input.settings.istioNamespace)\n"),
      ],
      "command": ["sh", "-c", .string(Self.script)],
    ]
  }

  private static let script = """
    NODE_ID="sidecar~${INSTANCE_IP}~${POD_NAME}.${POD_NAMESPACE}~cluster.local"
    SERVER_URI="dns:///istiod.${ISTIO_NAMESPACE}.svc:15010"
    echo '
    {
      "xds_servers": [
        {
          "server_uri": "'${SERVER_URI}'",
          "channel_creds": [{"type": "insecure"}],
          "server_features" : ["xds_v3"]
        }
      ],
      "node": {
        "id": "'${NODE_ID}'",
        "metadata": {
          "GENERATOR": "grpc"
        }
      }
    }' > /var/lib/grpc/data/bootstrap.json
    """
}
