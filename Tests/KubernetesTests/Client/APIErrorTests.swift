import HTTP
import Kubernetes
import KubernetesTestSupport
import Testing
import YAML

@Suite("Errors say what is wrong and what to do")
struct APIErrorTests {
  @Test(
    "a connection that fails is told in kubectl's words, with the cure",
    arguments: [
      (
        .refused(host: "127.0.0.1", port: 6443),
        "the connection to the server 127.0.0.1:6443 was refused - did you specify the right host or port?",
        "start the cluster, or take another with --context"
      ),
      (
        .nameResolution(host: "api.example"), "unable to connect to the server api.example: no such host: api.example",
        "check the server of the kubeconfig and the network"
      ),
      (
        .tls(.unknownAuthority),
        "unable to connect to the server api.example: the server's certificate is signed by an unknown authority",
        "check certificate-authority-data of the cluster in the kubeconfig; it must be that of api.example"
      ),
      (
        .tls(.expired), "unable to connect to the server api.example: the server's certificate has expired",
        "renew the server's certificate, and check the clock of this machine"
      ),
      (
        .tls(.hostMismatch(host: "api.example")),
        "unable to connect to the server api.example: the server's certificate is not for api.example",
        "set tls-server-name of the cluster in the kubeconfig to a name of the certificate"
      ),
      (
        .timeout(.idle), "the server api.example did not answer in time: the server fell silent",
        "check that the server can be reached, or give it longer with --request-timeout"
      ),
      (
        .bodyTooLarge(limit: 5), "unable to connect to the server api.example: the answer is larger than 5 bytes", nil
      ),
    ] as [(HTTPError, String, String?)]
  )
  func connections(error: HTTPError, message: String, cure: String?) async throws {
    let scripted = ScriptedClient([.failure(error)])
    let told = await #expect(throws: APIError.self) { _ = try await scripted.client.get(ScriptedClient.reviews()) }
    #expect(told?.message == message)
    #expect(told?.cure == cure)
  }

  @Test(
    "an answer without a word of the API gets client-go's",
    arguments: [
      (
        401, "unauthorized",
        "you must be logged in to the server (the server has asked for the client to provide credentials)"
      ),
      (403, "forbidden", "the server does not allow access to the requested resource"),
      (
        404, "notServed",
        "the server could not find the requested resource"
          + " /apis/networking.istio.io/v1/namespaces/transcripts/virtualservices/reviews"
      ),
      (409, "conflict", "the server reported a conflict"),
      (418, "other", "the server rejected our request for an unknown reason"),
      (
        429, "tooManyRequests",
        "the API server answered with status 429: the server has received too many requests and has asked us to try again"
          + " later"
      ),
      (
        500, "serverError",
        "the API server answered with status 500: an error on the server (\"oops\") has prevented the request from"
          + " succeeding"
      ),
      (
        503, "serverError",
        "the API server answered with status 503: the server is currently unable to handle the request"
      ),
    ]
  )
  func wordless(status: Int, label: String, message: String) async throws {
    let scripted = ScriptedClient([.json("oops", status: status)])
    let told = await #expect(throws: APIError.self) { _ = try await scripted.client.get(ScriptedClient.reviews()) }
    #expect(told.flatMap { Mirror(reflecting: $0).children.first?.label } == label)
    #expect(told?.message == message)
  }

  @Test("what is missing to a user who may not is named as kubectl asks for it")
  func forbidden() async throws {
    let answer = ScriptedTransport.Step.json(
      #"{"kind":"Status","message":"no","reason":"Forbidden","code":403}"#,
      status: 403
    )
    let scripted = ScriptedClient([answer, answer])
    let list = await #expect(throws: APIError.self) {
      _ = try await scripted.client.list(ScriptedClient.virtualServices).all()
    }
    #expect(
      list?.cure == "ask for the permission to list virtualservices.networking.istio.io; see kubectl auth can-i list"
        + " virtualservices.networking.istio.io"
    )
    let patch = await #expect(throws: APIError.self) {
      _ = try await scripted.client.patch(ScriptedClient.reviews("prod"), .merge([:]), subresource: "status")
    }
    #expect(
      patch?.cure == "ask for the permission to patch virtualservices.networking.istio.io/status in namespace prod;"
        + " see kubectl auth can-i patch virtualservices.networking.istio.io --subresource=status -n prod"
    )
  }

  @Test("credentials that are not accepted are told with whose they are")
  func unauthorized() async throws {
    let scripted = ScriptedClient([.json("", status: 401)])
    let told = await #expect(throws: APIError.self) { _ = try await scripted.client.serverVersion() }
    #expect(
      told?.cure == "the credentials of user \"jane\" are not accepted: log in again, or name others with --user or"
        + " --token"
    )
  }
}
