import ArgumentParsing
import Testing

@testable import MeshCommands

/// Which page is shown when; what is on the pages is in `SnapshotTests`.
@Suite struct HelpTests {
  @Test("meshctl alone and -h show the brief page, --help and help the whole one")
  func root() {
    #expect(CommandRun([]) == CommandRun(["-h"]))
    #expect(CommandRun(["help"]) == CommandRun(["--help"]))
    #expect(CommandRun(["help"]).status == .done)
  }

  @Test("every way of asking for the help of a command gives the same page", arguments: CommandPlace.all)
  func ways(_ place: CommandPlace) {
    let path = place.path
    let names = Array(path.dropFirst())
    let page = CommandRun(["help"] + names)
    #expect(page.status == .done)
    #expect(CommandRun(names + ["--help"]) == page)
    #expect(CommandRun(["--help"] + names) == page)
    // Flags alone mean the command that a group is short for.
    let meant = place.node.defaultChild.map { CommandRun(["help"] + names + [$0]) } ?? page
    #expect(CommandRun(names + ["--bogus", "--help"]) == meant)
  }

  @Test("a group without a command shows its brief page")
  func group() {
    #expect(CommandRun(["completion"]) == CommandRun(["completion", "-h"]))
  }

  @Test("help commands -o name lists what can be run, one a line")
  func commandNames() {
    let expected = """
      get
      apply
      diff
      delete
      route get
      route set
      route match
      route unmatch
      route reset
      route mirror
      route fault
      route timeout
      route retry
      route rewrite
      route redirect
      route header
      route cors
      route breaker
      route balance
      route history
      route undo
      route diff
      route explain
      route test
      rollout start
      rollout plan
      rollout promote
      rollout abort
      rollout bluegreen
      rollout status
      rollout watch
      rollout history
      rollout undo
      rollout pause
      rollout resume
      rollout restart
      rollout set-image
      inject
      uninject
      validate
      convert
      iptables script
      iptables restore
      iptables nft
      iptables explain
      describe pod
      describe service
      describe deployment
      describe virtualservice
      describe gateway
      proxy-config cluster
      proxy-config listener
      proxy-config route
      proxy-config endpoint
      proxy-config eds
      proxy-config secret
      proxy-config bootstrap
      proxy-config ecds
      proxy-config log
      proxy-config stats
      proxy-config admin
      proxy-config all
      proxy-config diff
      proxy-config generate
      proxy-status
      stats
      logs
      ztunnel-config workload
      ztunnel-config service
      ztunnel-config policy
      ztunnel-config certificate
      ztunnel-config connections
      ztunnel-config all
      ztunnel-config log
      authz check
      check-inject
      remote-clusters
      internal-debug
      registry services
      registry endpoints
      registry instances
      registry add
      registry remove
      check
      local up
      local down
      local status
      local logs
      local restart
      local traffic
      local init
      context list
      context use
      context show
      completion bash
      completion zsh
      completion fish
      completion install
      help
      version

      """
    #expect(CommandRun(["help", "commands", "-o", "name"]) == CommandRun(.done, output: expected))
  }

  @Test("help for an unknown command suggests a known one, and words after a command are refused")
  func unknown() {
    let expected = """
      error: unknown command "verison" for "meshctl"
      help: did you mean "version"?
      help: run "meshctl --help" for usage

      """
    #expect(CommandRun(["help", "verison"]) == CommandRun(.usage, error: expected))
    let surplus = """
      error: unknown command "now" for "meshctl version"
      help: run "meshctl version --help" for usage

      """
    #expect(CommandRun(["help", "version", "now"]) == CommandRun(.usage, error: surplus))
  }
}
