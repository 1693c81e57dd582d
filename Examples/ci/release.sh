#!/bin/sh
# Releases a version of a service from a job of CI, with a way back.
#
# What can be set, and what the statuses mean that it ends with, is in README.md.
set -u

: "${SERVICE:?is not set: name the service, such as reviews}"
: "${VERSION:?is not set: name the version that is to get the traffic, such as v3}"
meshctl=${MESHCTL:-meshctl}
driver=
status=0

# Runs a command that drives a rollout; what it ended with is in `status`.
#
# A job that is cancelled has the driver give the rollout up, and waits until it has: a signal ends the wait alone.
drive() {
  "$meshctl" rollout "$@" --on-interrupt rollback --timeout "${TIMEOUT:-30m}" &
  driver=$!
  while :; do
    wait "$driver"
    status=$?
    kill -0 "$driver" 2>/dev/null || break
  done
  driver=
}
trap 'if [ -n "$driver" ]; then kill -TERM "$driver"; else exit 143; fi' HUP INT TERM

give_up() { "$meshctl" rollout abort "$SERVICE" ${MESH:+--mesh "$MESH"}; }

end() {
  echo "$1" >&2
  exit "$status"
}

# What is kept nowhere, and so is given again whenever somebody goes on.
set -- "$SERVICE" ${MESH:+--mesh "$MESH"} ${PROMETHEUS:+--prometheus "$PROMETHEUS"} ${SMOKE:+--hook "before-step=$SMOKE"}

begin() {
  command=$1
  shift
  set -- "$@" --to "$VERSION" --steps "${STEPS:-5,25,50,100}" --interval "${INTERVAL:-1m}" --bake "${BAKE:-0s}"
  set -- "$@" --success-rate "${SUCCESS_RATE:-99}" --p99 "${P99:-1s}" --threshold "${THRESHOLD:-2}"
  if [ "${APPROVE:-false}" = true ]; then set -- "$@" --approve; fi
  drive "$command" "$@"
}

# Nothing is begun that could not be brought to its end.
begin plan "$@"
[ "$status" -eq 0 ] || end "not begun: see what the plan says above"
begin start "$@"

# Too little traffic, or proxies that are late: there may be more of it, or they may be there soon.
attempts=${ATTEMPTS:-1}
while [ "$status" -eq 7 ] && [ "$attempts" -gt 0 ]; do
  attempts=$((attempts - 1))
  echo "it takes longer than ${TIMEOUT:-30m}: going on" >&2
  drive resume "$@"
done

case $status in
  0) end "released: $VERSION of $SERVICE has the traffic" ;;
  6) end "not released: somebody else drives it, or changed the weights, and nothing was overwritten" ;;
  7)
    give_up || end "not released: it took too long, and could not be given up"
    end "not released: it took too long, and everything is as it was"
    ;;
  8) end "not released yet: it waits for somebody to run meshctl rollout resume $SERVICE" ;;
  9) end "not released: a gate failed, and everything is as it was" ;;
  10) end "not released: somebody gave it up, and everything is as it was" ;;
  130 | 143) end "not released: the job was cancelled, and everything is as it was" ;;
  *)
    # It is not known how far it came. Where nothing was begun there is nothing to give up.
    give_up || true
    end "not released: meshctl ended with status $status"
    ;;
esac
