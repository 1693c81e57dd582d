import StandInAPIServer
import YAML

/// Objects that tests write.
enum Manifest {
  static let virtualServices = "/apis/networking.istio.io/v1/namespaces/default/virtualservices"

  static func virtualService(_ name: String, weight: Int64 = 100, labels: Value = [:]) -> Value {
    let route: Value = [["destination": ["host": .string(name), "subset": "v1"], "weight": .integer(weight)]]
    return [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
      "metadata": ["name": .string(name), "labels": labels],
      "spec": ["hosts": [.string(name)], "http": [["route": route]]],
    ]
  }

  static func deployment(image: String) -> Value {
    let container: Value = [
      "name": "app", "image": .string(image), "ports": [["containerPort": 80, "protocol": "TCP"]],
      "env": [["name": "A", "value": "1"], ["name": "B", "value": "2"]],
    ]
    return [
      "apiVersion": "apps/v1", "kind": "Deployment", "metadata": ["name": "web", "namespace": "default"],
      "spec": [
        "replicas": 2, "selector": ["matchLabels": ["app": "web"]],
        "template": ["metadata": ["labels": ["app": "web"]], "spec": ["containers": [container]]],
      ],
    ]
  }

  static func pod(_ name: String, containers: [String] = ["app"], labels: Value = [:]) -> Value {
    [
      "apiVersion": "v1", "kind": "Pod", "metadata": ["name": .string(name), "labels": labels],
      "spec": ["containers": .sequence(containers.map { ["name": .string($0), "image": "i"] })],
      "status": [
        "phase": "Running", "podIP": "10.0.0.1",
        "containerStatuses": .sequence(
          containers.map { ["name": .string($0), "ready": true, "restartCount": 0, "state": ["running": [:]]] }
        ),
      ],
    ]
  }
}
