import Foundation
import StandInAPIServer
import TestSupport
import Testing

/// What can go wrong while a cluster is read, and all that people are told about it.
@Suite("Faults of a cluster that is read")
struct ReadFaultTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let fault: Fault
    /// How often it strikes; nil for always.
    var times: Int?
    var words = "get vs"
    let error: String
    var status: Int32 = 1
  }

  private static let server = "127.0.0.1:PORT"
  private static let path = "/apis/networking.istio.io/v1/namespaces/default/virtualservices"

  static let refusals = [
    Case(
      testDescription: "401",
      fault: .status(401),
      error: """
        error: you must be logged in to the server (Unauthorized)
        help: the credentials of user "stand-in" are not accepted: log in again, or name others with --user or --token

        """,
      status: 4
    ),
    Case(
      testDescription: "404 without a word",
      fault: .answer(status: 404, headers: [:], body: "404 page not found\n", contentType: "text/plain"),
      error: """
        error: there is no kind "virtualservice.networking.istio.io"
        help: see with meshctl check whether it is installed, and whether the server is the right one

        """,
      status: 5
    ),
    Case(
      testDescription: "429 with Retry-After, for ever",
      fault: .status(429, retryAfter: 0),
      error:
        "error: the API server answered with status 429: Too many requests, please try again later.\nhelp: try again in a while\n"
    ),
    Case(
      testDescription: "500",
      fault: .status(500),
      error:
        "error: the API server answered with status 500: Internal error occurred: etcdserver: request timed out\nhelp: try again in a while\n"
    ),
    Case(
      testDescription: "502 of a proxy",
      fault: .answer(status: 502, headers: [:], body: "<h1>Bad Gateway</h1>", contentType: "text/html"),
      error: """
        error: the API server answered with status 502: an error on the server ("<h1>Bad Gateway</h1>") has prevented the request from succeeding
        help: try again in a while

        """
    ),
    Case(
      testDescription: "503",
      fault: .status(503),
      error:
        "error: the API server answered with status 503: the server is currently unable to handle the request\nhelp: try again in a while\n"
    ),
    Case(
      testDescription: "an answer that is no JSON",
      fault: .answer(status: 200, headers: [:], body: "<html>", contentType: "text/html"),
      error: """
        error: the answer of \(server) cannot be read: \(path) is not JSON: expected a value, a key or the end of the collection here
        help: check that the server of the kubeconfig is a Kubernetes API server

        """
    ),
  ]

  static let silences = [
    Case(
      testDescription: "a body that never ends",
      fault: .endlessBody,
      words: "get vs --request-timeout 500ms",
      error: """
        error: the server \(server) did not answer in time: the answer took too long
        help: check that the server can be reached, or give it longer with --request-timeout

        """,
      status: 7
    ),
    Case(
      testDescription: "a server that says nothing",
      fault: .silence,
      words: "get vs --request-timeout 500ms",
      error: """
        error: the server \(server) did not answer in time: the answer took too long
        help: check that the server can be reached, or give it longer with --request-timeout

        """,
      status: 7
    ),
    Case(
      testDescription: "a body that breaks off each time",
      fault: .truncatedBody(after: 20),
      error: """
        error: the connection was lost in the middle of the answer of the server \(server)
        help: repeat the command; if it happens again, look for a proxy before the server that cuts connections

        """
    ),
  ]

  @Test("are told with what to do", arguments: refusals + silences)
  func told(_ example: Case) throws {
    try ClusterHome.with(manifests: BookMesh.manifests) { home in
      home.server.faults.inject(example.fault, times: example.times) { $0.path.hasSuffix("/virtualservices") }
      try home.expect("meshctl \(example.words)", ShellRun(example.status, error: example.error))
    }
  }

  @Test(
    "that pass are waited for, and nobody is told",
    arguments: [
      ("429", Fault.status(429, retryAfter: 0)), ("503", .status(503, retryAfter: 0)), ("a reset", .reset),
      ("a body that breaks off", .truncatedBody(after: 20)),
    ]
  )
  func passing(_ example: (String, Fault)) throws {
    try ClusterHome.with(manifests: BookMesh.manifests) { home in
      home.server.faults.inject(example.1, times: 2) { $0.path.hasSuffix("/virtualservices") }
      let run = try home.run("meshctl get vs -o name")
      #expect(run == ShellRun(0, output: "virtualservice.networking.istio.io/reviews\n"))
      #expect(home.server.log.count { $0.path.hasSuffix("/virtualservices") } == 3)
    }
  }

  @Test("a refusal names the permission that is missing and how to see it")
  func forbidden() throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.resource != "virtualservices" }
    try ClusterHome.with(configuration, manifests: BookMesh.manifests) { home in
      let expected = """
        error: virtualservices.networking.istio.io is forbidden: User "kubernetes-admin" cannot list resource \
        "virtualservices" in API group "networking.istio.io" in the namespace "default"
        help: ask for the permission to list virtualservices.networking.istio.io in namespace default; see kubectl auth \
        can-i list virtualservices.networking.istio.io -n default

        """
      try home.expect("meshctl get vs", ShellRun(4, error: expected))
    }
  }

  @Test("a kind that the cluster does not have is told apart from a name that it does not have")
  func notServed() throws {
    var configuration = StandInConfiguration()
    configuration.absentGroups = ["networking.istio.io"]
    try ClusterHome.with(configuration) { home in
      let expected = """
        error: there is no kind "virtualservice.networking.istio.io"
        help: see with meshctl check whether it is installed, and whether the server is the right one

        """
      try home.expect("meshctl get vs", ShellRun(5, error: expected))
    }
  }

  @Test("a server that is not there, and one that has no address")
  func unreachable() throws {
    try ClusterHome.with { home in
      home.server.stop()
      let refused = """
        error: the connection to the server 127.0.0.1:PORT was refused - did you specify the right host or port?
        help: start the cluster, or take another with --context

        """
      try home.expect("meshctl get vs", ShellRun(1, error: refused))
      let unknown = """
        error: unable to connect to the server nowhere.invalid:6443: no such host: nowhere.invalid
        help: check the server of the kubeconfig and the network

        """
      let line = "meshctl get vs --server https://nowhere.invalid:6443"
      try home.expect(line, ShellRun(1, error: unknown))
    }
  }

  @Test("a page that expired is made up for, and no resource comes twice")
  func expiredPage() throws {
    try ClusterHome.with(manifests: BookMesh.manifests) { home in
      home.server.faults.inject(.status(410)) { $0.target.contains("continue=") }
      let names = "virtualservice.networking.istio.io/reviews\nvirtualservice.networking.istio.io/ratings\n"
      try home.expect("meshctl get vs -A -o name --chunk-size 1", ShellRun(0, output: names))
    }
  }

  @Test("a credential plugin is asked once more when its token is refused, and then no more")
  func plugin() throws {
    var configuration = StandInConfiguration()
    configuration.userWithoutCredentials = nil
    configuration.tokens = ["second": .administrator]
    try ClusterTLS.with(configuration, manifests: BookMesh.manifests) { home, tls in
      let plugin = """
        #!/bin/sh
        echo run >>"$HOME/runs"
        [ $(wc -l <"$HOME/runs") -eq ${GOOD_RUN:-2} ] && token=second || token=first
        echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"'$token'"}}'

        """
      try Manifests.write(plugin, to: "plugin", in: home.folder)
      try home.use(try tls.kubeconfig(users: "exec: {\(ClusterTLS.plugin)}"))
      let names = "virtualservice.networking.istio.io/reviews\n"
      let line = "chmod +x plugin; meshctl get vs -o name; status=$?; wc -l <runs; exit $status"
      try home.expect(line, ShellRun(0, output: names + "2\n"))
      let refused = """
        error: you must be logged in to the server (Unauthorized)
        help: the credentials of user "stand-in" are not accepted: log in again, or name others with --user or --token

        """
      let again = "rm -r runs cache; GOOD_RUN=9 meshctl get vs; status=$?; wc -l <runs; exit $status"
      try home.expect(again, ShellRun(4, output: "2\n", error: refused))
    }
  }
}
