import StandInAPIServer
import Testing
import YAML

@Suite("Writes to a stand-in API server")
struct WriteTests {
  private static let deployment = "/apis/apps/v1/namespaces/default/deployments/web"

  private static func container(_ server: StandInServer) -> Value? {
    server.store.object("deployments", "web")?.at("spec", "template", "spec", "containers")?.items.first
  }

  @Test("a strategic merge patch merges containers and variables by their names")
  func strategicMerge() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.deployment(image: "i:1")])
    let container: Value = [
      "name": "app", "image": "i:2", "env": [["name": "B", "$patch": "delete"], ["name": "C", "value": "3"]],
    ]
    let patch: Value = ["spec": ["template": ["spec": ["containers": [container]]]]]
    let type = "application/strategic-merge-patch+json"
    let answer = try #require(PlainClient(server).write("PATCH", Self.deployment, patch, type: type))
    #expect(answer.status == 200)
    #expect(answer.value.at("metadata", "generation") == 2)
    let expected: Value = [
      "name": "app", "image": "i:2", "ports": [["containerPort": 80, "protocol": "TCP"]],
      "env": [["name": "A", "value": "1"], ["name": "C", "value": "3"]],
    ]
    #expect(Self.container(server) == expected)
  }

  @Test("what a manager no longer applies goes, what others own stays")
  func applyPrunes() throws {
    let server = try StandInServer()
    let client = PlainClient(server)
    func apply(_ spec: Value, by manager: String) -> PlainClient.Answer? {
      let object: Value = ["apiVersion": "apps/v1", "kind": "Deployment", "spec": spec]
      return client.write(
        "PATCH",
        "\(Self.deployment)?fieldManager=\(manager)",
        object,
        type: "application/apply-patch+yaml"
      )
    }
    func template(_ variables: [String]) -> Value {
      let env = Value.sequence(variables.map { ["name": .string($0), "value": "x"] })
      return ["metadata": ["labels": ["app": "web"]], "spec": ["containers": [["name": "app", "env": env]]]]
    }
    let selector: Value = ["matchLabels": ["app": "web"]]
    #expect(apply(["selector": selector, "template": template(["A", "B"])], by: "one")?.status == 201)
    let partial: Value = ["spec": ["containers": [["name": "app", "env": [["name": "C", "value": "y"]]]]]]
    #expect(apply(["template": partial], by: "two")?.status == 200)
    #expect(apply(["selector": selector, "template": template(["A"])], by: "one")?.status == 200)
    #expect(Self.container(server)?["env"]?.items.map { $0.text("name") } == ["A", "C"])
    let conflict = try #require(apply(["template": template(["C"])], by: "one"))
    let place = ".spec.template.spec.containers[name=\"app\"].env[name=\"C\"].value"
    #expect(conflict.value.text("message") == "Apply failed with 1 conflict: conflict with \"two\": \(place)")
  }

  @Test("an update takes fields from the one who applied them, and the next apply names the updater")
  func updateTakesOwnership() throws {
    let server = try StandInServer()
    let client = PlainClient(server)
    let target = "\(Manifest.virtualServices)/reviews?fieldManager=meshctl"
    let type = "application/apply-patch+yaml"
    #expect(client.write("PATCH", target, Manifest.virtualService("reviews"), type: type)?.status == 201)
    try server.store.change("virtualservices", "reviews", by: "kubectl-edit") { object in
      object.set("spec", "hosts", to: ["elsewhere"])
      object.set("spec", "http", to: [])
    }
    let conflict = try #require(client.write("PATCH", target, Manifest.virtualService("reviews"), type: type))
    #expect(
      conflict.value.text("message") == """
        Apply failed with 2 conflicts: conflicts with "kubectl-edit" using networking.istio.io/v1:
        - .spec.hosts
        - .spec.http
        """
    )
  }

  @Test("of two hundred guarded writes by two writers none is lost")
  func optimisticConcurrency() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("reviews", weight: 0)])
    let client = PlainClient(server)
    let target = "\(Manifest.virtualServices)/reviews"
    var conflicts = 0
    for round in 1...100 {
      let read = try #require(client.get(target)).value
      try server.store.change("virtualservices", "reviews") {
        $0.set("metadata", "labels", "n", to: .string("\(round)"))
      }
      let patch: Value = [
        ["op": "replace", "path": "/spec/http/0/route/0/weight", "value": .integer(Int64(round))],
        [
          "op": "replace", "path": "/metadata/resourceVersion",
          "value": read.at("metadata", "resourceVersion") ?? .null,
        ],
      ]
      let answer = client.write("PATCH", target, patch, type: "application/json-patch+json")
      if answer?.status == 409 { conflicts += 1 }
    }
    #expect(conflicts == 100)
    #expect(server.store.object("virtualservices", "reviews")?.at("metadata", "labels", "n") == "100")
  }

  @Test("a write that changes nothing makes no new resourceVersion")
  func unchanged() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("reviews")])
    let before = server.store.revision
    let target = "\(Manifest.virtualServices)/reviews"
    let type = "application/merge-patch+json"
    #expect(PlainClient(server).write("PATCH", target, ["spec": ["hosts": ["reviews"]]], type: type)?.status == 200)
    #expect(server.store.revision == before)
  }

  @Test("a webhook's refusal, a missing namespace and a bad name are refused in a real server's words")
  func refusals() throws {
    var configuration = StandInConfiguration()
    let denial = "admission webhook \"validation.istio.io\" denied the request: configuration is invalid"
    configuration.admit = { $0.text("metadata", "name") == "denied" ? denial : nil }
    let server = try StandInServer(configuration)
    let client = PlainClient(server)
    func message(_ path: String, _ name: String) -> String? {
      client.write("POST", path, Manifest.virtualService(name))?.value.text("message")
    }
    #expect(message(Manifest.virtualServices, "denied") == denial)
    let elsewhere = "/apis/networking.istio.io/v1/namespaces/nowhere/virtualservices"
    #expect(message(elsewhere, "a") == "namespaces \"nowhere\" not found")
    #expect(
      message(Manifest.virtualServices, "")
        == "VirtualService.networking.istio.io \"\" is invalid: metadata.name: Required value: name or generateName is required"
    )
  }

  @Test("the scale and the status of a workload are written by themselves")
  func subresources() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.deployment(image: "i:1")])
    let client = PlainClient(server)
    let type = "application/merge-patch+json"
    let scaled = client.write("PATCH", "\(Self.deployment)/scale", ["spec": ["replicas": 5]], type: type)
    #expect(scaled?.value.at("spec", "replicas") == 5)
    let status: Value = ["spec": ["replicas": 9], "status": ["readyReplicas": 3]]
    #expect(client.write("PATCH", "\(Self.deployment)/status", status, type: type)?.status == 200)
    let deployment = server.store.object("deployments", "web")
    #expect(deployment?.at("spec", "replicas") == 5)
    #expect(deployment?.at("status", "readyReplicas") == 3)
  }

  @Test("an object with a finalizer goes when the last one does")
  func finalizers() throws {
    let server = try StandInServer()
    var object = Manifest.virtualService("reviews")
    object.set("metadata", "finalizers", to: ["a/b"])
    try server.store.seed([object])
    let target = "\(Manifest.virtualServices)/reviews"
    #expect(PlainClient(server).send("DELETE", target)?.value.text("kind") == "VirtualService")
    #expect(server.store.object("virtualservices", "reviews")?.at("metadata", "deletionTimestamp") != nil)
    try server.store.change("virtualservices", "reviews") { $0.set("metadata", "finalizers", to: nil) }
    #expect(server.store.object("virtualservices", "reviews") == nil)
  }
}
