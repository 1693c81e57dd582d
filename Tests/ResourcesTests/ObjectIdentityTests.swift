import Diagnostics
import Resources
import Testing
import YAML

@Suite struct ObjectIdentityTests {
  @Test(
    "an object is named as kubectl prints it",
    arguments: [
      ("apps/v1", "Deployment", "metadata: {name: reviews-v1}", "deployment.apps/reviews-v1"),
      ("v1", "Service", "metadata: {name: reviews}", "service/reviews"),
      (
        "networking.istio.io/v1", "VirtualService", "metadata: {name: reviews}",
        "virtualservice.networking.istio.io/reviews"
      ),
      ("example.com/v1", "Widget", "metadata: {name: a}", "widget.example.com/a"),
      ("batch/v1", "Job", "metadata: {generateName: pi-}", "job.batch/pi-"),
      ("v1", "Pod", "metadata: {}", "pod/"),
    ]
  )
  func displayName(apiVersion: String, kind: String, metadata: String, expected: String) throws {
    let identity = try #require(self.identity(of: "apiVersion: \(apiVersion)\nkind: \(kind)\n\(metadata)\n"))
    #expect(identity.displayName == expected)
  }

  @Test("an identity holds the type, both names and the namespace that are written")
  func fields() throws {
    let text = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, generateName: b-, namespace: c}\n"
    #expect(
      identity(of: text)
        == ObjectIdentity(
          type: GroupVersionKind(group: "apps", version: "v1", kind: "Deployment"),
          name: "a",
          generateName: "b-",
          namespace: "c"
        )
    )
  }

  @Test("names that are null or empty are not there")
  func nullNames() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, generateName: '', namespace: ~}\n"
    #expect(
      identity(of: text) == ObjectIdentity(type: GroupVersionKind(apiVersion: "v1", kind: "Pod"), name: "a")
    )
  }

  @Test(
    "what has no apiVersion or no kind is no object",
    arguments: [
      "kind: Pod\n", "apiVersion: v1\n", "apiVersion: ''\nkind: Pod\n", "apiVersion: v1\nkind: null\n", "[]\n",
      "text\n",
    ]
  )
  func noObject(text: String) {
    #expect(identity(of: text) == nil)
  }

  private func identity(of text: String) -> ObjectIdentity? {
    Parser.parse(SourceFile(name: "object.yaml", text: text)).root.flatMap { ObjectIdentity($0) }
  }
}
