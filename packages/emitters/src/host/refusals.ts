import type { FieldError } from '@plimsoll/schemas/problem'
import type { PlanRequest } from '@plimsoll/schemas/request'
import { refusal } from '../refusal.ts'

/** Units that a server has already: an app of that name would take their place. */
const taken = new Set(
  (
    'acpid apache2 apparmor auditd avahi-daemon basic bluetooth boot-complete caddy certbot chrony ' +
    'chronyd console-getty containerd cron crond cryptsetup dbus debug-shell default dm-event docker ' +
    'emergency exit final firewalld fstrim getty getty-pre graphical halt haproxy hibernate httpd ' +
    'hybrid-sleep initrd initrd-fs init kexec kmod local-fs local-fs-pre logrotate machine machines ' +
    'man-db mariadb modprobe multi-user mysql network network-online network-pre nfs-client nginx ' +
    'nscd nss-lookup nss-user-lookup ntp ntpd paths podman polkit postfix postgresql poweroff ' +
    'printer quotaon rc-local reboot redis redis-server remote-cryptsetup remote-fs remote-fs-pre ' +
    'rescue rescue-ssh root rpcbind rsync rsyslog runlevel0 runlevel1 runlevel2 runlevel3 runlevel4 ' +
    'runlevel5 runlevel6 serial-getty shutdown sigpwr sleep slices smartcard snapd sockets sound ssh ' +
    'sshd sudo supervisor suspend swap sysinit syslog system systemd time-set time-sync timers ' +
    'traefik udev ufw umount unattended-upgrades usb-gadget user user-runtime-dir veritysetup'
  ).split(' '),
)
const takenPrefix = /^(systemd-|dbus-|initrd-|getty-|user-|system-)/

/** Directories that the sandbox hides from the app, or that do not outlive a boot. */
const unfitPath =
  /^\/(tmp|var\/tmp|dev|proc|sys|run)(\/|$)|^\/(etc|usr|bin|sbin|lib|boot|root|home|var|opt)$/

export function refusals({ name, path }: PlanRequest): FieldError[] {
  const errors: FieldError[] = []
  if (taken.has(name) || takenPrefix.test(name)) {
    errors.push(refusal('name', name, { rule: 'no-system-unit', example: 'shop-api' }))
  }
  if (path !== null && unfitPath.test(path)) {
    errors.push(refusal('path', path, { rule: 'own-directory', example: '/srv/shop-api' }))
  }
  return errors
}
