import Testing

@testable import MeshCommands

@Suite("Writing to a directory of manifests")
struct DirectoryWriteTests {
  static let text = """
    # The routes of reviews.
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: "reviews"   # quoted
      labels: {app: reviews, team: blue}
    spec:
      hosts:
        - reviews
      http:
        - name: main  # all requests
          timeout: 2s
          route:
            # the stable version
            - destination: {host: reviews, subset: v1}
              weight: 100

    """
  static let applied = """
    kind: VirtualService
    apiVersion: networking.istio.io/v1
    metadata: {name: reviews, labels: {app: reviews}}
    spec:
      http:
      - route:
        - {weight: 90, destination: {subset: v1, host: reviews}}
        - {weight: 10, destination: {subset: v3, host: reviews}}
        name: main
        retries: {attempts: 3}
      hosts: [reviews]

    """
  static let edited = """
    # The routes of reviews.
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: "reviews"   # quoted
      labels: {app: reviews}
    spec:
      hosts:
        - reviews
      http:
        - name: main  # all requests
          route:
            # the stable version
            - destination: {host: reviews, subset: v1}
              weight: 90
            - weight: 10
              destination:
                subset: v3
                host: reviews
          retries:
            attempts: 3

    """

  @Test("apply edits the text: comments, order and quoting stay, and what is said no more goes")
  func edit() async throws {
    let mesh = try DirectoryMesh(["routes.yaml": Self.text, "reviews.yaml": MeshScript.reviews])
    let run = await mesh.run("apply -f -", input: Self.applied)
    #expect(run == CommandRun(.done, output: "\(MeshScript.virtualService) configured (MESH)\n"))
    #expect(try mesh.read("routes.yaml") == Self.edited)
    #expect(await mesh.run("diff -f -", input: Self.applied) == CommandRun(.done))
  }

  @Test("a new object gets a file of its own, with its comments, and its namespace if that is not default")
  func creation() async throws {
    let mesh = try DirectoryMesh()
    let text = "# what it is for\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: a}  # a\ndata:\n  # one\n  x: 'y'\n"
    let run = await mesh.run("apply -f -", input: "# all\n---\n\n\(text)\n\n---\n\(text.replacing("a}", with: "b}"))")
    #expect(run == CommandRun(.done, output: "configmap/a created (MESH)\nconfigmap/b created (MESH)\n"))
    #expect(try mesh.names() == ["configmap-a.yaml", "configmap-b.yaml"])
    #expect(try mesh.read("configmap-a.yaml") == text)
    let prod = try DirectoryMesh()
    let other = await prod.run("apply -f - -n prod", input: text)
    #expect(other == CommandRun(.done, output: "configmap/a created (MESH)\n"))
    #expect(try prod.read("configmap-a.yaml") == text.replacing("{name: a}", with: "{name: a, namespace: prod}"))
  }

  @Test("items of one list are edited one after another")
  func lists() async throws {
    let list = """
      apiVersion: v1
      kind: List
      items:
        # the first
        - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: one}}
        - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}, data: {x: one}}

      """
    let mesh = try DirectoryMesh(["list.yaml": list])
    let run = await mesh.run("apply -f -", input: list.replacing("one", with: "two"))
    #expect(run == CommandRun(.done, output: "configmap/a configured (MESH)\nconfigmap/b configured (MESH)\n"))
    #expect(try mesh.read("list.yaml") == list.replacing("one", with: "two"))
  }

  @Test("what a server wrote into an object stays out of the directory, what meshctl notes stays in it")
  func bookkeeping() async throws {
    let note = "meshctl/history: '[]'"
    let mesh = try DirectoryMesh(["a.yaml": MeshScript.reviews + "---\n" + MeshScript.route(100, 0, annotations: note)])
    let answer = MeshScript.route(100, 0).replacing("name: reviews", with: "name: reviews\n  uid: abc\n  generation: 3")
    let run = await mesh.run("apply -f -", input: answer + "status: {x: 1}\n")
    #expect(run == CommandRun(.done, output: "\(MeshScript.virtualService) unchanged (MESH)\n"))
    #expect(try mesh.read("a.yaml") == MeshScript.reviews + "---\n" + MeshScript.route(100, 0, annotations: note))
  }

  @Test("findings stop everything, and are shown as validate shows them; --validate=false writes all the same")
  func findings() async throws {
    let mesh = try DirectoryMesh(["a.yaml": MeshScript.reviews])
    let wrong = MeshScript.route(100, 0).replacing("v3", with: "v4")
    let run = await mesh.run(
      "apply -f -",
      input: "apiVersion: v1\nkind: Namespace\nmetadata: {name: prod}\n---\n" + wrong
    )
    #expect(
      run
        == CommandRun(
          .findings,
          error: """
            <stdin>:16:48: error: reviews has no subset v4; it has v1, v3 [IST0101]
            16 |         - destination: {host: reviews, subset: v4}
               |                                                ^~
            a.yaml:9:18: note: DestinationRule default/reviews defines the subsets
             9 | metadata: {name: reviews}
               |                  ^~~~~~~
            2 objects in 1 file: 1 error; nothing was written (--validate=false writes all the same)

            """
        )
    )
    #expect(try mesh.names() == ["a.yaml"])
    let forced = await mesh.run("apply -f - --validate=false", input: wrong)
    #expect(forced == CommandRun(.done, output: "\(MeshScript.virtualService) created (MESH)\n"))
  }

  @Test("a reference may lead to what the mesh holds and the manifests do not give")
  func references() async throws {
    let mesh = try DirectoryMesh(["a.yaml": MeshScript.reviews])
    let other = "apiVersion: v1\nkind: Service\nmetadata: {name: ratings}\nspec: {ports: [{name: http, port: 80}]}\n"
    let rule = "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: r}\nspec: {host: ratings}\n"
    let run = await mesh.run("apply -f -", input: [other, rule, MeshScript.route(100, 0)].joined(separator: "---\n"))
    #expect(
      run
        == CommandRun(
          .done,
          output: """
            service/ratings created (MESH)
            destinationrule.networking.istio.io/r created (MESH)
            \(MeshScript.virtualService) created (MESH)

            """
        )
    )
  }

  @Test("a refusal names the places of the routes")
  func places() async throws {
    let mesh = try DirectoryMesh(["a.yaml": MeshScript.reviews, "b.yaml": MeshScript.route(100, 0)])
    let run = await mesh.run("delete dr reviews")
    #expect(
      run
        == CommandRun(
          .conflict,
          error: """
            error: \(MeshScript.destinationRule) in namespace default is still used by \(MeshScript.virtualService) in \
            namespace default (b.yaml:10:48)
            help: change or delete the routes first, or pass --force

            """
        )
    )
    let forced = await mesh.run("delete dr reviews --force")
    #expect(forced == CommandRun(.done, output: "\(MeshScript.destinationRule) deleted (MESH)\n"))
  }

  @Test("values of a Secret are never shown")
  func secrets() async throws {
    let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: YQ==, b: Yg==}\n"
    let mesh = try DirectoryMesh(["s.yaml": secret])
    let run = await mesh.run("diff -f -", input: secret.replacing("YQ==", with: "YWE="))
    #expect(
      run
        == CommandRun(
          .failed,
          output: """
            --- a/default/secret/s
            +++ b/default/secret/s
            @@ -1,6 +1,6 @@
             apiVersion: v1
             data:
            -  a: '*** (before)'
            +  a: '*** (after)'
               b: '***'
             kind: Secret
             metadata:

            """
        )
    )
  }

  @Test("diff -o json lists the fields that would change")
  func fields() async throws {
    let mesh = try DirectoryMesh(["a.yaml": MeshScript.reviews + "---\n" + MeshScript.route(100, 0)])
    let run = await mesh.run("diff -f - -o json", input: MeshScript.route(99, 0, timeout: "1s"))
    #expect(
      run
        == CommandRun(
          .failed,
          output: """
            {
              "resources": [
                {
                  "resource": "\(MeshScript.virtualService)",
                  "namespace": "default",
                  "change": "configured",
                  "fields": [
                    {
                      "path": "spec.http[0].route[0].weight",
                      "before": 100,
                      "after": 99
                    }
                  ]
                }
              ]
            }

            """
        )
    )
  }

  @Test(
    "what is no set of objects is refused before anything is written",
    arguments: [
      ("a: [\n", ".failed", "is no manifest"),
      ("# nothing\n", ".failed", "<stdin> holds no Kubernetes objects"),
      (
        "kind: ConfigMap\napiVersion: v1\nmetadata: {generateName: x}\n", ".failed",
        "the ConfigMap has no metadata.name"
      ),
      (
        "kind: ConfigMap\napiVersion: v1\nmetadata: {name: x}\n---\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: x}\n",
        ".failed", "configmap/x in namespace default is given more than once: at <stdin>:1:1 and <stdin>:5:1"
      ),
    ]
  )
  func refusals(text: String, status: String, message: String) async throws {
    let mesh = try DirectoryMesh()
    let run = await mesh.run("apply -f - --validate=false", input: text)
    #expect(run.status == .failed)
    #expect(run.output == "")
    #expect(run.error.split(separator: "\n").contains { $0.hasPrefix("error: ") && $0.hasSuffix(message) })
    #expect(try mesh.names() == [])
  }

  @Test("another namespace than that of the object is refused")
  func namespaces() async throws {
    let mesh = try DirectoryMesh()
    let text = "kind: ConfigMap\napiVersion: v1\nmetadata: {name: x, namespace: prod}\n"
    let run = await mesh.run("apply -f - -n test", input: text)
    #expect(
      run
        == CommandRun(
          .failed,
          error: """
            error: <stdin>:1:1: the namespace of the object is prod, and not test
            help: pass --namespace=prod, or none

            """
        )
    )
  }

  @Test(
    "a deletion that says too little or too much is a usage error",
    arguments: [
      "delete", "delete vs", "delete vs x --all", "delete vs/x -l a=b", "delete vs -f -", "delete -f - --all",
      "delete vs --all -l a=b", "apply", "diff", "apply -f - --force --keep-weights",
    ]
  )
  func usage(line: String) async throws {
    let run = try await DirectoryMesh().run(line)
    #expect(run.status == .usage)
  }

  @Test("diff ends above 1 when it fails")
  func failure() async throws {
    let run = try await DirectoryMesh().run("diff -f none.yaml")
    #expect(run == CommandRun(.usage, error: "error: cannot read none.yaml: no such file or directory\n"))
  }
}
