import HTTP
import YAML

extension APIClient {
  /// Asks the server whether the user may do something.
  public func review(_ review: AccessReview) async throws(APIError) -> AccessDecision {
    let request = APIRequest(
      method: .post,
      path: ["apis", "authorization.k8s.io", "v1", "selfsubjectaccessreviews"],
      body: review.body
    )
    let root = try await session.answer(to: request)
    guard let status = root.member("status") else {
      throw .unreadableAnswer("\(request.pathText) has no status", server: session.serverName)
    }
    return AccessDecision(
      isAllowed: status.member("allowed")?.boolean ?? false,
      reason: status.member("reason")?.text ?? ""
    )
  }
}
